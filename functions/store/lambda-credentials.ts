import { fromEnv } from "@aws-sdk/credential-provider-env";

/**
 * Stands in the bundles for `@aws-sdk/credential-provider-node`: a Lambda function's credentials are in its environment,
 * and the SDK's search through profiles, single sign-on and instance metadata would only be loaded for nothing.
 */
export const defaultProvider = fromEnv;
