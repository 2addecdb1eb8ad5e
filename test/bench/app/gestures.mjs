// @ts-check
/** What a hand does to the app: drags the time bar, scrolls the register. */

/** @typedef {import('@playwright/test').Page} Page */

/** Goes to a screen as a link does. @param {Page} app @param {string} address */
export async function goTo(app, address) {
  await app.evaluate((hash) => {
    location.hash = hash;
  }, `#${address}`);
}

/** Drags the handle back and forth over the whole bar, and lets go in the past. @param {Page} app @param {number} lastsMs */
export async function drag(app, lastsMs) {
  const handle = app.getByRole('slider', { name: 'Moment being looked at' });
  const track = await handle.locator('..').boundingBox();
  if (!track) throw new Error('The time bar is not on screen');
  const y = track.y + track.height / 2;
  await app.mouse.move(track.x + track.width / 2, y);
  await app.mouse.down();
  const began = performance.now();
  for (let passed = 0; passed < lastsMs; passed = performance.now() - began) {
    // Across and back in three seconds, as one who looks for something; never quite to now.
    const share = 0.5 + 0.48 * Math.sin((passed / 3000) * 2 * Math.PI);
    await app.mouse.move(track.x + track.width * share, y);
  }
  await app.mouse.up();
}

/** Scrolls the list in the middle of the window down and up again, with inertia none. @param {Page} app @param {number} lastsMs */
export async function scrollList(app, lastsMs) {
  const list = await app.locator('main [role=grid]').boundingBox();
  if (!list) throw new Error('There is no list on screen');
  const session = await app.context().newCDPSession(app);
  const speed = 3000; // px a second: a page of rows in a quarter of one.
  const gesture = { x: list.x + list.width / 2, y: list.y + list.height / 2, speed };
  for (const direction of [-1, 1])
    await session.send('Input.synthesizeScrollGesture', {
      ...gesture,
      yDistance: (direction * speed * lastsMs) / 2000,
      preventFling: true,
    });
  await session.detach();
}
