/** What the workbench says it is: the sets an Excel 2021 has, as far as the npm build of Office.js knows them. */
export const REQUIREMENT_SETS = {
  ExcelApi: "1.14",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  DelayForCellEdit: "1.1",
  AddinCommands: "1.1",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  Settings: "1.1",
} as const;

export const LOCALE = "vi-VN";

/** Answer to `getAppContextAsync`, the add-in's first question. */
export function appContext(frameId: string): Record<string, unknown> {
  return {
    _id: frameId,
    _appName: 16,
    _appVersion: "16.01",
    _appMinorVersion: 1,
    _appUILocale: LOCALE,
    _dataLocale: LOCALE,
    _docUrl: `${location.origin}/workbench.xlsx`,
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: frameId,
    _appInstanceId: frameId,
    _requirementMatrix: JSON.stringify(REQUIREMENT_SETS),
    _hostFullVersion: "16.0.0.0",
    _addinName: "Tổng Hợp",
    _appDomains: [],
    _featureGates: {},
    _initialDisplayMode: 2,
  };
}

/** The frame's name carries what Office.js must know before its first message; it is read once, while the frame loads. */
export function frameName(conversation: string, frameId: string): string {
  return JSON.stringify({
    baseFrameName: frameId,
    hostInfo: `Excel$Web$16.01$${LOCALE}$${frameId}$$$0`,
    xdmInfo: `${conversation}|${frameId}|${location.origin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}
