import { expect, test } from "vitest";
import { chosenFiles, droppedFiles } from "../../../../addin/upload/batch/dropped-files.ts";

/** Folders as a browser hands them out: by callbacks, a few entries at a time. */
function folder(path: string, entries: readonly object[], atATime = 2): object {
  const left = [...entries];
  return {
    isFile: false,
    isDirectory: true,
    fullPath: path,
    createReader: () => ({ readEntries: (give: (some: readonly object[]) => void) => give(left.splice(0, atATime)) }),
  };
}

function entry(path: string, readable = true): object {
  const name = path.split("/").at(-1) ?? "";
  return {
    ...{ isFile: true, isDirectory: false, fullPath: path, name },
    file: (give: (file: File) => void, refuse: () => void) => (readable ? give(new File(["x"], name)) : refuse()),
  };
}

const dropOf = (entries: readonly object[], files: readonly File[] = []): DataTransfer =>
  Object.assign(Object.create(null), {
    items: entries.map((one) => ({ kind: "file", webkitGetAsEntry: () => one })),
    files,
  });

test("folders are opened however deep, and every file knows where it lay", async () => {
  const inner = folder("/Thư/Bộ Công Thương", [entry("/Thư/Bộ Công Thương/PL3.xlsx")]);
  const many = Array.from({ length: 5 }, (_, index) => entry(`/Thư/${index}.xlsx`));
  const found = await droppedFiles(dropOf([folder("/Thư", [...many, inner]), entry("/le.xlsx")]));
  expect(found.map(({ path }) => path)).toEqual([
    ...["Thư/0.xlsx", "Thư/1.xlsx", "Thư/2.xlsx", "Thư/3.xlsx", "Thư/4.xlsx"],
    ...["Thư/Bộ Công Thương/PL3.xlsx", "le.xlsx"],
  ]);
});

test("what systems and open programs leave behind is nobody's report; what cannot be read is still named", async () => {
  const names = ["/~$PL3.xlsx", "/.DS_Store", "/Thumbs.db", "/PL3.docx"];
  const found = await droppedFiles(dropOf([...names.map((name) => entry(name)), entry("/khoa.xlsx", false)]));
  expect(found.map(({ path, file }) => [path, file.size])).toEqual([
    ["PL3.docx", 1],
    ["khoa.xlsx", 0],
  ]);
});

test("a browser that knows no folders gives the files themselves", async () => {
  const file = new File(["x"], "PL3.xlsx");
  expect(await droppedFiles(dropOf([], [file]))).toEqual([{ file, path: "PL3.xlsx" }]);
  expect(chosenFiles([file])).toEqual([{ file, path: "PL3.xlsx" }]);
});
