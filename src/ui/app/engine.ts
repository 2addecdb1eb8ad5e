/** What screens need of the engine: its status, live answers at the moment being looked at, and a way to ask for changes. */
export { engine, openBook, provideEngine, status } from './engine-client.ts';
export { dispatch, refuseInPast, useDispatch, type FinanceDispatch } from './dispatch.ts';
export { useQuery, useTogether } from './use-query.ts';
