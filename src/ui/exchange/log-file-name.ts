/** What an exported log is called: the book's name, the day, and the ending that says what it is. */

/** Characters that some system refuses in a name (Windows the most), and those that hide. */
const refused = /[<>:"/\\|?*\p{C}]+/gu;

export function logFileName(book: string, now: Date, gzip: boolean): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const name = book.replace(refused, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '').slice(0, 80).trim();
  return `${name || 'Daybook'} ${day}.daybook.json${gzip ? '.gz' : ''}`;
}
