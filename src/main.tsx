/** Composes the page. */
import { render } from 'preact';

render(<h1>Daybook</h1>, document.getElementById('app')!);
