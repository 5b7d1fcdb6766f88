import { HTTPS_LISTENER_INPUTS } from './https-listener-inputs';
import { HttpsPortOptions } from './https-port-options';
import { SecureListenerProps } from './secure-listener-props';
import { APPLICATION_LOAD_BALANCER, LISTENER_ACTION } from '../../input/cdk';
import { FLAG, Inputs, literalText, optional, port, required } from '../../input/input';
import { struct } from '../../input/props';

/** What the props of a SecureListener take. */
export const SECURE_LISTENER_INPUTS: Inputs<SecureListenerProps> = {
  loadBalancer: required(APPLICATION_LOAD_BALANCER),
  ...HTTPS_LISTENER_INPUTS,
  port: optional(port('443')),
  defaultAction: optional(LISTENER_ACTION),
  open: optional(FLAG),
  redirectHttp: optional(FLAG),
  aliasRecords: optional(FLAG),
};

export const LISTENER_ID = literalText('the ID of a listener', 'Test');

const PORT_INPUTS: Inputs<HttpsPortOptions> = {
  port: required(port('8443')),
  defaultAction: optional(LISTENER_ACTION),
  open: optional(FLAG),
};

export const HTTPS_PORT_OPTIONS = struct(PORT_INPUTS, '{ port: 8443 }');
