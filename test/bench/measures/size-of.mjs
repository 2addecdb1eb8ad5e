// @ts-check
/** How a number of events is written in the table. @param {number} events */
export const sizeOf = (events) => (events >= 1_000_000 ? `${events / 1_000_000}M` : `${events / 1000}k`);
