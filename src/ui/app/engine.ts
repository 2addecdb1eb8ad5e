/** What screens need of the engine: its status, live answers at the moment being looked at, and a way to ask for changes. */
export { engine, provideEngine, status } from './engine-client.ts';
export { dispatch, refuseInPast, useDispatch, type FinanceDispatch } from './dispatch.ts';
export { useQuery } from './use-query.ts';
