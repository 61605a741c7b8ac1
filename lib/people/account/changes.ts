/**
 * What can be done to the way somebody signs in: as it is recorded, and as the person is told by mail, so that nobody
 * else changes it unnoticed.
 */
export const SIGN_IN_CHANGES = {
  "changed the password": {
    subject: "Your password was changed",
    told: "The password you sign in to SOC Workbench with was changed, and all your other sessions were ended.",
  },
  "chose a new password by a link": {
    subject: "Your password was changed",
    told: "A new password for SOC Workbench was chosen by a link that was mailed to you, and all your sessions were ended.",
  },
  "set up an authenticator app": {
    subject: "An authenticator app was set up",
    told: "From now on you sign in to SOC Workbench with your password and the code of an authenticator app. All your other sessions were ended.",
  },
  "took the authenticator app off": {
    subject: "Your authenticator app was taken off",
    told: "Your authenticator app was taken off your account at SOC Workbench, to set up another. Until that is done, roles that need a second factor do not count.",
  },
  "took a lost authenticator app off": {
    subject: "Your authenticator app was taken off",
    told: "The custodian took your authenticator app and your recovery codes off your account at SOC Workbench and ended your sessions. Sign in with your password and set up another app: until then, roles that need a second factor do not count.",
  },
  "made new recovery codes": {
    subject: "You have new recovery codes",
    told: "New recovery codes for SOC Workbench were made. The old ones open nothing any more.",
  },
} as const;

export type SignInChange = keyof typeof SIGN_IN_CHANGES;
