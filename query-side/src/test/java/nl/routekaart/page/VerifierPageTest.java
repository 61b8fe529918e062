package nl.routekaart.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second verifier, opened from disk as an auditor opens it; it passes the vectors that the first one passes. */
class VerifierPageTest {

    private static final Path VECTORS =
            Path.of("../docs/vectors").toAbsolutePath().normalize();
    private static final Path VERIFIER = Path.of("../shared-kernel/src/main/resources/nl/routekaart/bundle/verify.html")
            .toAbsolutePath()
            .normalize();

    private static Browser browser;

    @TempDir
    Path copy;

    @BeforeAll
    static void open() {
        browser = Browser.start();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Gives what went wrong, one a line. */
    private static final String PASSES = """
            async files => {
              const V = Verifier, un = V.unhex, wrong = [];
              const ok = (right, what) => { if (!right) wrong.push(what); };
              const throws = work => { try { work(); return false; } catch { return true; } };
              const json = name => JSON.parse(files[name]);
              for (const each of json('sha256.json').cases) ok(V.hex(V.sha256(un(each.message))) === each.digest, 'digest');
              const known = json('tree.json'), tree = new V.Tree();
              known.roots.forEach((root, size) => {
                ok(V.hex(tree.root()) === root, 'root ' + size);
                if (size < known.inputs.length) tree.add(V.leafHash(un(known.inputs[size])));
              });
              for (const p of known.inclusion) {
                ok(V.inclusionHolds(p.index, p.size, p.path.map(un), un(p.leaf), un(p.root)) === p.holds, JSON.stringify(p));
              }
              for (const p of known.consistency) {
                ok(V.consistencyHolds(p.earlier, p.size, p.path.map(un), un(p.earlierRoot), un(p.root)) === p.holds,
                  JSON.stringify(p));
              }
              const canonical = json('canonical-json.json');
              for (const each of canonical.canonical) ok(V.canonical(JSON.parse(each.json)) === each.canonical, each.json);
              for (const each of canonical.notCanonical) ok(!V.isCanonical(each), each);
              for (const each of json('ed25519.json').cases) {
                ok(await V.ed25519(un(each.key), un(each.message), un(each.signature)) === each.holds, each.source);
              }
              const notes = json('notes.json');
              for (const each of notes.notes) {
                let holds = false;
                try { holds = await V.signedBy(V.note(each.note), V.noteKey(each.key)); } catch { /* it does not */ }
                ok(holds === each.holds, each.source);
              }
              for (const each of notes.notKeys) ok(throws(() => V.noteKey(each)), each);
              for (const each of notes.notCheckpoints) ok(throws(() => V.checkpoint(each)), each);
              for (const each of notes.checkpoints) {
                const read = V.checkpoint(each.text);
                ok(read.origin === each.origin && read.size === each.size && V.hex(read.root) === each.root, each.text);
              }
              const check = async texts => await V.bundle(
                new Map(Object.entries(texts).map(([name, text]) => [name, new Blob([text])])), [], '', null);
              const bundle = {};
              for (const name of Object.keys(files)) {
                if (name.startsWith('bundle/')) bundle[name.substring('bundle/'.length)] = files[name];
              }
              const whole = await check(bundle);
              ok(whole.findings.length === 0 && whole.events === 48 && whole.proofs === 2 && whole.seals === 1 && !whole.unknown,
                JSON.stringify(whole));
              for (const change of json('bundle-changes.json')) {
                const text = bundle[change.file], lines = text.split('\\n');
                if (change.do === 'delete') lines.splice(change.line - 1, 1);
                if (change.do === 'repeat') lines.splice(change.line - 1, 0, lines[change.line - 1]);
                if (change.do === 'swap') lines.splice(change.line, 0, lines.splice(change.line - 1, 1)[0]);
                const to = change.from === undefined ? lines.join('\\n') : text.replace(change.from, () => change.to);
                ok(to !== text, 'no change: ' + change.what);
                const found = await check({ ...bundle, [change.file]: to });
                ok(found.findings.length > 0, change.what);
              }
              const forked = new Map(Object.keys(files).filter(name => name.startsWith('forked/'))
                .map(name => [name.substring('forked/'.length), new Blob([files[name]])]));
              const anew = async (...held) => await V.bundle(forked, held.map(name => ({ name, text: files[name] })), '', null);
              const kept = 'held/kept-24', own = await anew(), late = await anew(kept);
              ok(own.findings.length === 0 && late.findings.length === 0, 'what was signed anew holds in itself');
              for (const [from, to, ...held] of [[1, 48, 'bundle/checkpoint'], [25, 48, 'bundle/checkpoint', kept],
                  [1, 40, 'held/witness-40'], [25, 40, 'held/witness-40', kept]]) {
                const { findings, first } = await anew(...held);
                ok(first && first.from === from && first.to === to && findings.some(each => each.fault === 'root-other'),
                  'signed anew, against ' + held + ': ' + JSON.stringify(first));
              }
              for (const each of json('bundle-fuzz.json')) {
                const blobs = new Map(Object.entries(bundle).map(([name, text]) => [name, new Blob([text])]));
                const file = blobs.get(each.file);
                if (each.at < 0) blobs.delete(each.file);
                else {
                  const more = Uint8Array.from(atob(each.more), c => c.charCodeAt(0));
                  blobs.set(each.file, new Blob(
                    [file.slice(0, each.at), ...Array(each.times).fill(more), file.slice(each.at + each.less)]));
                }
                try {
                  const found = await V.bundle(blobs, [], '', null);
                  /* What the sign-offs say it does not fold again. */
                  ok(each.file === 'consents.json' || (found.findings.length === 0) === each.holds, each.what);
                  ok(found.findings.every(one => one.from > 0 || one.where), each.what + ' says not where');
                } catch (e) { ok(false, each.what + ': ' + e); }
              }
              return wrong.join('\\n');
            }
            """;

    @Test
    void passesTheVectorsThatTheFirstOnePasses() throws IOException {
        try (Page page = opened(VERIFIER)) {
            Map<String, String> files = new TreeMap<>();
            try (var all = Files.walk(VECTORS)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(VECTORS.relativize(file).toString(), Files.readString(file));
                }
            }
            assertThat(page.evaluate(PASSES, files)).isEqualTo("");
        }
    }

    @Test
    void saysThatABundleHoldsAndSpeaksEnglishToo() {
        try (Page page = opened(VERIFIER)) {
            page.locator("#folder").setInputFiles(VECTORS.resolve("bundle"));
            page.locator("#held").setInputFiles(VECTORS.resolve("bundle/checkpoint"));
            page.locator("button[type=submit]").press("Enter");

            assertThat(page.locator("#answer")).containsText("De bundel klopt: alles wat hier is bekeken past.");
            assertThat(page.locator("#answer")).containsText("48 gebeurtenissen");
            page.locator("#language").click();
            assertThat(page.locator("#answer")).containsText("The bundle holds");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void saysWhichPositionDoesNotFit() throws IOException {
        List<String> lines = Files.readAllLines(VECTORS.resolve("bundle/events.ndjson"));
        try (var all = Files.walk(VECTORS.resolve("bundle"))) {
            for (Path file : all.toList()) {
                Path to =
                        copy.resolve(VECTORS.resolve("bundle").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        lines.set(29, lines.get(29).replace("\"sequence\":", "\"sequence\":7"));
        Files.write(copy.resolve("events.ndjson"), lines);
        Files.copy(VERIFIER, copy.resolve("verify.html"));
        try (Page page = opened(copy.resolve("verify.html"))) {
            page.locator("button[type=submit]").click();
            assertThat(page.locator("#answer")).containsText("Kies eerst de map");
            page.locator("#folder").setInputFiles(copy);
            page.locator("button[type=submit]").click();

            assertThat(page.locator("#answer")).containsText("De bundel klopt niet.");
            assertThat(page.locator("#answer")).containsText("positie 30: Het volgnummer sluit niet aan");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    private static Page opened(Path file) {
        Page page = browser.page(1000, 900);
        page.navigate(file.toUri().toString());
        return page;
    }
}
