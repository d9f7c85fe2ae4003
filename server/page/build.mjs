// Bundles the page's script into the server's resources, where what needs no building is written by hand; with --check says whether they are what the sources make.
import { build } from "esbuild";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = "../src/main/resources/dev/redraft/server/page/";

const result = await build({
  entryPoints: [here("src/main.js")],
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  legalComments: "none",
  metafile: true,
  write: false,
  absWorkingDir: here("."),
});

/** The licences of the packages of which anything is in the bundle. */
async function licences() {
  const packages = new Set(
    Object.keys(result.metafile.inputs)
      .map((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1])
      .filter(Boolean),
  );
  const texts = await Promise.all(
    [...packages].sort().map(async (name) => {
      const folder = here(`node_modules/${name}/`);
      const { version, license } = JSON.parse(await readFile(`${folder}package.json`, "utf8"));
      const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
      return `${name} ${version} (${license})\n\n${(await readFile(folder + file, "utf8")).trim()}\n`;
    }),
  );
  return `page.js holds parts of these packages.\n\n${texts.join("\n----\n\n")}`;
}

const files = {
  "page.js": result.outputFiles[0].text,
  "LICENSES.txt": await licences(),
};
let stale = 0;
for (const [name, text] of Object.entries(files)) {
  if (!process.argv.includes("--check")) {
    await writeFile(here(target + name), text);
  } else if ((await readFile(here(target + name), "utf8")) !== text) {
    console.error(`${name} is not what the sources make; run: npm run build`);
    stale++;
  }
}
process.exit(stale === 0 ? 0 : 1);
