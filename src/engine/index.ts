/** The face of the engine: all that components may know of it. */
export {
  type Analysis,
  analyse,
  type LinePlaces,
  type Place,
  type PlaceKind,
  type Problem,
  placeKinds,
} from './analysis.ts';
export { connect, type Engine, type EngineFiles, type Run } from './client.ts';
export { limits } from './limits.ts';
export type {
  Choice,
  EngineInfo,
  Mode,
  Outcome,
  OutputChunk,
  RunFiles,
  RunNews,
  RunRequest,
  StuckTask,
  StuckThread,
  ThreadSeen,
  Variable,
} from './outcome.ts';
export { OUT_OF_MEMORY, TOO_DEEP } from './outcome.ts';
export { checkRequest } from './request.ts';
export type { DropReason, LaneId, Slice, Stream, Trace, TraceEvent, WaitReason } from './trace.ts';
export { longestOverlap, processOf, slices } from './trace.ts';
