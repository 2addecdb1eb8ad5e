/** The kernel's check of a whole chain, in a chunk of its own: it is loaded when asked for. */
export { verifyChain } from '../kernel/index.ts';
