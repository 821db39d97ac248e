import { expect, test } from "vitest";
import { readSettings } from "../../../functions/local/settings.ts";

test("without anything set: port 8443, .data, the database that comes along", () => {
  const { port, dataFolder, databaseEndpoint } = readSettings({});
  expect([port, dataFolder.endsWith("/.data"), databaseEndpoint]).toEqual([8443, true, null]);
});

test("what is set is taken", () => {
  const settings = readSettings({ PORT: "9443", TONGHOP_DATA: "/tmp/x", DYNAMODB_ENDPOINT: "http://127.0.0.1:8000" });
  expect(settings).toMatchObject({ port: 9443, dataFolder: "/tmp/x", databaseEndpoint: "http://127.0.0.1:8000" });
});

test("blanks are nothing", () => {
  expect(readSettings({ PORT: " ", DYNAMODB_ENDPOINT: " " })).toMatchObject({ port: 8443, databaseEndpoint: null });
});

test.each(["localhost", "localhost:8000", "ftp://x"])("DYNAMODB_ENDPOINT=%s is refused with an example", (address) => {
  expect(() => readSettings({ DYNAMODB_ENDPOINT: address })).toThrow(/không phải là một địa chỉ.*http:\/\/127/);
});

test.each(["abc", "-1", "65536", "80.5", "0x50", "1e3"])("PORT=%s is refused with an example", (port) => {
  expect(() => readSettings({ PORT: port })).toThrow(/không phải là một cổng.*PORT=9443 npm start/);
});
