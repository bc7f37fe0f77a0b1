import type { Closing } from '../closing.ts';
import { createEventBus, type EventBus } from '../servers/event-bus.ts';
import { createIssuer, type Issuer } from '../servers/issuer.ts';
import { createMailServer, type MailServer } from '../servers/mail-server.ts';
import { createParameterStore } from '../servers/parameter-store.ts';
import { createScheduler, type Scheduler } from '../servers/scheduler.ts';
import type { LocalServer } from '../servers/wire.ts';
import type { Deployment } from '../template/deployment.ts';
import type { Delivery } from './delivery.ts';
import { eventBusResources, mailResources, parameterResources, scheduleResources, userPools } from './services.ts';

export interface Services {
  issuer: Issuer;
  bus: EventBus;
  mail: MailServer;
  parameterStore: LocalServer;
  /** Does not fire by itself before `start()`. */
  scheduler: Scheduler;
}

export interface ServiceOptions {
  stateDir: string;
  outboxDir: string;
  account: string;
  region: string;
  issuerPort: number;
  /** SSM parameters by name. */
  parameters: Readonly<Record<string, string>>;
  deliver: Delivery['deliver'];
  report: (problem: string) => void;
}

/** Starts Cognito's issuer, EventBridge, SES, Parameter Store and Scheduler with what the templates declare. */
export async function startServices(deployment: Deployment, options: ServiceOptions, closing: Closing): Promise<Services> {
  const { stateDir, outboxDir, account, region, deliver, report } = options;
  const common = { stateDir, account, region };
  const open = async <S extends LocalServer>(name: string, server: Promise<S>): Promise<S> =>
    closing.opened(name, await server, (each) => each.close());
  const issuer = await open('Cognito', createIssuer({ stateDir, port: options.issuerPort, pools: userPools(deployment) }));
  const bus = await open(
    'EventBridge',
    createEventBus({
      ...common,
      ...eventBusResources(deployment),
      deliver: (arn, input, _event, target) => deliver(arn, input, target.messageGroupId),
      report,
    }),
  );
  const mail = await open(
    'SES',
    createMailServer({ ...common, outboxDir, ...mailResources(deployment), publish: (event) => bus.publish(event), report }),
  );
  const parameterStore = await open(
    'SSM',
    createParameterStore({ ...common, parameters: parameterResources(deployment, options.parameters) }),
  );
  const scheduler = await open(
    'Scheduler',
    createScheduler({
      ...common,
      ...scheduleResources(deployment),
      invoke: (arn, input, invocation) => deliver(arn, input, invocation.messageGroupId),
      clock: { now: () => new Date() },
      autoStart: false,
      report,
    }),
  );
  return { issuer, bus, mail, parameterStore, scheduler };
}
