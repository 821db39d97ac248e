import { HostError, invalidArgument, notImplemented } from "./host-error.ts";
import { type HostObject, isHostObject, NOTHING } from "./host-object.ts";
import type { RichApiResponse } from "./protocol.ts";
import { ACTION, type Action, type ArgumentInfo, type ObjectPath, PATH, type RichApiRequest } from "./protocol.ts";
import { query } from "./query.ts";

/** Runs Rich API batches over a tree of host objects, as Excel does: in order, up to the first failure. */
export class RichApiInterpreter {
  private readonly root: HostObject;
  /** Services that are not reached from the workbook, by the end of their type name. */
  private readonly services: Readonly<Record<string, HostObject>>;
  private readonly kept = new Map<string, HostObject>();
  private counted = 0;

  constructor(root: HostObject, services: Readonly<Record<string, HostObject>>) {
    this.root = root;
    this.services = services;
  }

  run(request: RichApiRequest): RichApiResponse {
    const batch = new Batch(request.ObjectPaths, this.root, this.services, this.kept, () => this.nextReference());
    const results: { ActionId: number; Value: unknown }[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: batch.act(action) });
      } catch (cause) {
        const failure = cause instanceof HostError ? cause : bug(cause);
        const location = request.ObjectPaths[String(action.ObjectPathId)]?.Name ?? "";
        return {
          Results: results,
          Error: {
            Code: failure.code,
            Message: failure.message,
            Location: location,
            ActionIndex: index,
            HttpStatusCode: failure.status,
          },
        };
      }
    }
    return { Results: results };
  }

  private nextReference(): string {
    this.counted += 1;
    return `reference-${this.counted}`;
  }
}

function bug(cause: unknown): HostError {
  const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  return new HostError("GeneralException", `The workbench failed: ${message}`, 500);
}

class Batch {
  private readonly paths: Readonly<Record<string, ObjectPath>>;
  private readonly root: HostObject;
  private readonly services: Readonly<Record<string, HostObject>>;
  private readonly kept: Map<string, HostObject>;
  private readonly nextReference: () => string;
  private readonly resolved = new Map<string, HostObject>();
  private readonly references = new Map<HostObject, string>();

  constructor(
    paths: Readonly<Record<string, ObjectPath>>,
    root: HostObject,
    services: Readonly<Record<string, HostObject>>,
    kept: Map<string, HostObject>,
    nextReference: () => string,
  ) {
    this.paths = paths;
    this.root = root;
    this.services = services;
    this.kept = kept;
    this.nextReference = nextReference;
  }

  act(action: Action): unknown {
    // A trace must have a result too, or event handlers never attach.
    if (action.ActionType === ACTION.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (object === NOTHING) return null;
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identify(object);
      case ACTION.query:
        return query(object, action.QueryInfo);
      case ACTION.method:
        return this.invoke(object, name, action.ArgumentInfo);
      case ACTION.set:
        (object.setters?.[name] ?? missing(object, `${name}=`))(this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw notImplemented("Action", String(action.ActionType));
    }
  }

  private resolve(id: number): HostObject {
    const key = String(id);
    const known = this.resolved.get(key);
    if (known !== undefined) return known;
    const path = this.paths[key];
    if (path === undefined) throw new HostError("InvalidObjectPath", `There is no object path ${key}.`);
    const object = this.follow(path);
    this.resolved.set(key, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject {
    const name = path.Name ?? "";
    if (path.ObjectPathType === PATH.global) return this.root;
    if (path.ObjectPathType === PATH.nothing) return NOTHING;
    if (path.ObjectPathType === PATH.create) return this.service(name);
    if (path.ObjectPathType === PATH.reference) return this.keptObject(name);
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NOTHING) return NOTHING;
    switch (path.ObjectPathType) {
      case PATH.property:
        return (parent.parts?.[name] ?? missing(parent, name))();
      case PATH.indexer:
        return (parent.item ?? missing(parent, "getItem"))(this.argumentsOf(path.ArgumentInfo)[0]);
      case PATH.method: {
        const found = (parent.methods?.[name] ?? missing(parent, `${name}()`))(...this.argumentsOf(path.ArgumentInfo));
        if (!isHostObject(found)) throw invalidArgument();
        return found;
      }
      default:
        throw notImplemented("ObjectPath", String(path.ObjectPathType));
    }
  }

  private service(name: string): HostObject {
    const service = Object.entries(this.services).find(([ending]) => name.endsWith(ending))?.[1];
    if (service === undefined) throw notImplemented("Service", name);
    return service;
  }

  private keptObject(reference: string): HostObject {
    const object = this.kept.get(reference);
    if (object === undefined) throw new HostError("InvalidReference", `There is no reference ${reference}.`);
    return object;
  }

  private identify(object: HostObject): unknown {
    const reference = this.references.get(object);
    return {
      ...(object.id === undefined ? {} : { Id: object.id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private invoke(object: HostObject, name: string, info: ArgumentInfo | undefined): unknown {
    if (name === "_KeepReference") return this.keep(object);
    const args = this.argumentsOf(info);
    if (name === "_RemoveReference") {
      this.kept.delete(String(args[0]));
      return null;
    }
    const given = (object.methods?.[name] ?? missing(object, `${name}()`))(...args);
    return given === undefined || given === NOTHING ? null : given;
  }

  /** The instantiate action that follows tells the client the reference. */
  private keep(object: HostObject): null {
    if (object.region === undefined) missing(object, "_KeepReference()");
    const reference = this.nextReference();
    this.references.set(object, reference);
    this.kept.set(reference, object);
    return null;
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = info?.ReferencedObjectPathIds?.[index] ?? 0;
      return id === 0 ? argument : this.resolve(id);
    });
  }
}

function missing(object: HostObject, member: string): never {
  throw notImplemented(object.type, member);
}
