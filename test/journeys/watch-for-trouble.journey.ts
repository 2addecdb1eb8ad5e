/** The watch that every journey relies on really sees trouble, in every tab. */
import { expect, test } from './support/journey.ts';

test(
  'errors, policy violations and requests elsewhere are noticed',
  { tag: '@online' },
  async ({ app, context, trouble }) => {
    const another = await context.newPage();
    await another.goto('/');
    await another.evaluate(() => {
      new Image().src = 'https://provoked.example/pixel.png';
      setTimeout(() => {
        throw new Error('provoked in a page');
      });
    });
    await app
      .evaluate(() => {
        const injected = document.createElement('script');
        try {
          injected.textContent = 'document.title = "provoked"'; // The policy lets no text become a script.
        } finally {
          document.body.append(injected);
        }
      })
      .catch(() => {});
    await app.context().request.get('/'); // Not the page's own doing, so no trouble.

    for (const words of [
      'policy: img-src https://provoked.example',
      'policy: require-trusted-types-for',
      'in a page',
    ]) {
      await expect.poll(() => trouble.seen().join('\n')).toContain(words);
    }
    await expect(app).not.toHaveTitle('provoked');
    trouble.expect(/./); // All of it was meant.
  },
);
