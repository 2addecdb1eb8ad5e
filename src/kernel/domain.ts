/** A domain: everything the engine needs to run a book of it. The kernel and the engine know no domain by name. */
import type { ZodMiniType } from 'zod/mini';
import type { Command, Decision, Rejection } from './decider.ts';
import type { Message } from './event.ts';
import type { Moment, Projection } from './projection.ts';
import type { EventDefinitions } from './upcast.ts';

/** The shape of a command's data or a query's parameters, from which a JSON Schema is published. */
export type Shape = ZodMiniType;

/**
 * Types are erased here on purpose: a domain is checked where it is written (`defineDomain`), and the engine
 * handles every domain alike.
 */
export interface Domain {
  readonly name: string;
  /** Every event type with its newest schema number and upcasters; book events included. */
  readonly events: EventDefinitions;
  /** zod shapes of each event's newest data: checked at import, published as JSON Schema. */
  readonly eventShapes: Readonly<Record<string, Shape>>;
  readonly commands: Readonly<Record<string, Shape>>;
  streamOf(event: Message): string;
  readonly projections: readonly Projection<unknown>[];
  /** The projection that `decide` takes as its state. */
  readonly decidesOn: string;
  /** What decides: loaded when it is first asked for, because whoever only looks has no use for it. */
  decider(): Promise<Decide<unknown, Message, Message, Rejection>>;
  readonly queries: Readonly<Record<string, DomainQuery>>;
}

export interface DomainQuery {
  /** Name of the projection it reads. */
  readonly reads: string;
  readonly params: Shape;
  run(model: unknown, params: unknown, moment: Moment): unknown;
}

/** A method, so that a domain's own command and model may be narrower than what the engine hands over. */
type Decide<Model, Intent extends Message, Event extends Message, Refusal extends Rejection> = {
  decide(command: Command<Intent>, model: Model): Decision<Event, Refusal>;
}['decide'];

/** A domain as it is written, with its types; `defineDomain` hands it to the engine. */
export interface TypedDomain<
  Model,
  Intent extends Message,
  Event extends Message,
  Refusal extends Rejection,
> {
  readonly name: string;
  readonly events: EventDefinitions & Record<Event['type'], unknown>;
  readonly eventShapes: Record<Event['type'], Shape>;
  readonly commands: Record<Intent['type'], Shape>;
  streamOf(event: Event): string;
  readonly projections: readonly [Projection<Model, Event>, ...Projection<unknown, Event>[]];
  /** What decides, on the first projection; loaded when it is first asked for. */
  decider(): Promise<Decide<Model, Intent, Event, Refusal>>;
  readonly queries: Readonly<Record<string, DomainQuery>>;
}

export function defineDomain<Model, Intent extends Message, Event extends Message, Refusal extends Rejection>(
  domain: TypedDomain<Model, Intent, Event, Refusal>,
): Domain {
  // The engine checks a command by its shape before `decide`, and upcasts an event before `evolve`: what reaches
  // these functions has the type that was erased.
  return { ...domain, decidesOn: domain.projections[0].name };
}

/** A query with its types, as a domain writes it. Parameters are checked by `params` before `run`. */
export function defineQuery<Model, Params, Answer>(query: {
  reads: string;
  params: ZodMiniType<Params>;
  run(model: Model, params: Params, moment: Moment): Answer;
}): DomainQuery & { readonly types?: { params: Params; answer: Answer } } {
  return query; // Erased as above: a method's parameters may be narrower than its interface's.
}
