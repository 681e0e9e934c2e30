//! The page of `report` in a real browser: nothing is wider than the screen, it
//! prints on A4 with its tables open, and axe-core finds nothing serious.
//!
//! Without Chromium, poppler's tools or `AXE_CORE` (which names axe.min.js) a
//! test says so and skips; `.ci/run` says once more, at its end, what was skipped.

use dadops::demo;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::export::report::Asked;
use dadops::export::report::report;
use dadops::plan::Plan;
use dadops::text::style::Clock;
use dadops::text::style::Style;
use dadops::text::style::Tone;
use serde_json::Value;
use std::env;
use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;
use tempfile::TempDir;

/// No network, no first-run pages, nothing of the user's own profile.
const QUIET: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
];

/// A name that cannot be broken at a space.
const LONG: &str = "Wilhelmina-Aleksandra_Konstantinopolitanczykiewiczowna";

fn runs(program: &str) -> bool {
    let tried =
        Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    tried.is_ok()
}

/// The browser, or why the test that wants it skips.
fn browser() -> Option<&'static str> {
    let found = ["chromium", "chromium-browser"].into_iter().find(|name| runs(name));
    if found.is_none() {
        eprintln!("skipped: no chromium on this machine");
    }
    found
}

/// Twins, four carers and sixteen days, with a name that is hard to fit.
fn page(long: bool) -> String {
    let now: Timestamp = "2026-11-22T03:12:00Z".parse().expect("an instant");
    let zone: Zone = "Europe/London".parse().expect("a zone");
    let (mut household, line) = demo::told(demo::household(1, 16, now, zone, 2, 4), None);
    if long {
        LONG.clone_into(&mut household.babies[0].1.name);
        LONG.clone_into(&mut household.carers[1].1.name);
    }
    let (tone, clock) = (Tone::Plain, Clock::H12);
    let style = Style { tone, clock, units: household.units, zone, ascii: false };
    let babies = household.babies.iter().map(|(id, _)| *id).collect();
    let asked = Asked { made: now, at: now, days: 16, babies, carers: true, demo: true };
    report(&line, &household, &Plan::default(), &style, &asked).expect("a page")
}

/// Starts the browser on a file with a profile of its own; it is stopped when
/// it does not end by itself.
fn browse(browser: &str, folder: &Path, more: &[&str], file: &Path) -> String {
    let profile = tempfile::tempdir_in(folder).expect("a folder");
    let output = Command::new("timeout")
        .arg("120")
        .arg(browser)
        .args(QUIET)
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .args(more)
        .arg(format!("file://{}", file.display()))
        .stderr(Stdio::null())
        .output()
        .expect("it starts");
    assert!(output.status.success(), "the browser ended with {}", output.status);
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The JSON that a page of ours wrote about itself.
fn result(dom: &str) -> Value {
    let text = dom.split("<pre id=\"result\">").nth(1).and_then(|rest| rest.split("</pre>").next());
    let text = text.unwrap_or_else(|| panic!("no result in {dom}"));
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    serde_json::from_str(&text).expect("JSON")
}

/// Shows `page` in a frame of `width`, all tables open, and measures it.
fn measured(browser: &str, page: &str, width: u32) -> Value {
    let folder = TempDir::new().expect("a folder");
    let text = serde_json::to_string(page).expect("JSON").replace("</", "<\\/");
    let harness = format!(
        r#"<!DOCTYPE html><meta charset="utf-8"><body><script>
const frame = document.createElement("iframe");
frame.style = "border:0;width:{width}px;height:800px";
frame.srcdoc = {text};
frame.onload = () => {{
  const doc = frame.contentDocument;
  doc.querySelectorAll("details").forEach(one => one.open = true);
  const wide = [...doc.querySelectorAll("body *")].filter(one => {{
    const box = one.getBoundingClientRect();
    return box.right > {width} + 0.5 || box.left < -0.5;
  }});
  const said = {{
    width: doc.documentElement.clientWidth,
    scroll: doc.documentElement.scrollWidth,
    charts: doc.querySelectorAll("figure svg").length,
    wide: wide.filter(one => !one.closest("svg, .unseen")).slice(0, 5).map(one => one.outerHTML.slice(0, 120)),
  }};
  frame.remove();
  const out = document.createElement("pre");
  out.id = "result";
  out.textContent = JSON.stringify(said);
  document.body.append(out);
}};
document.body.append(frame);
</script></body>"#
    );
    let file = folder.path().join("harness.html");
    fs::write(&file, harness).expect("it writes");
    let more = ["--dump-dom", "--virtual-time-budget=10000"];
    result(&browse(browser, folder.path(), &more, &file))
}

#[test]
fn nothing_is_wider_than_the_screen() {
    let Some(browser) = browser() else { return };
    for long in [false, true] {
        let page = page(long);
        for width in [360, 768, 1280] {
            let found = measured(browser, &page, width);
            assert_eq!(found["width"], width, "{found}");
            assert_eq!(found["scroll"], width, "long {long}: {found}");
            assert_eq!(found["wide"], Value::Array(Vec::new()), "long {long}, {width} px");
            assert!(found["charts"].as_u64().is_some_and(|count| count > 10), "{found}");
        }
    }
}

#[test]
fn it_prints_on_a4_with_its_tables_open() {
    let Some(browser) = browser() else { return };
    let folder = TempDir::new().expect("a folder");
    let (file, pdf) = (folder.path().join("page.html"), folder.path().join("page.pdf"));
    fs::write(&file, page(false)).expect("it writes");
    let to = format!("--print-to-pdf={}", pdf.display());
    browse(browser, folder.path(), &["--no-pdf-header-footer", &to], &file);
    assert!(fs::read(&pdf).expect("it printed").starts_with(b"%PDF"));
    if !runs("pdftotext") || !runs("pdfinfo") {
        eprintln!("skipped: no pdftotext or pdfinfo to look into the PDF with");
        return;
    }
    let said = |program: &str, more: &[&str]| {
        let output = Command::new(program).arg(&pdf).args(more).output().expect("it starts");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let info = said("pdfinfo", &[]);
    assert!(info.contains("(A4)"), "{info}");
    let text = said("pdftotext", &["-layout", "-"]);
    for there in ["At a glance", "Every day from noon to noon", "Wakings / hours that were logged"]
    {
        assert!(text.contains(there), "{there} is not printed");
    }
}

#[test]
fn axe_finds_nothing_serious() {
    let Some(browser) = browser() else { return };
    let Some(axe) = env::var_os("AXE_CORE").map(PathBuf::from).filter(|path| path.is_file()) else {
        eprintln!("skipped: AXE_CORE names no axe.min.js");
        return;
    };
    let folder = TempDir::new().expect("a folder");
    let run = format!(
        r#"<script src="file://{}"></script><script>
document.querySelectorAll("details").forEach(one => one.open = true);
axe.run(document).then(found => {{
  const out = document.createElement("pre");
  out.id = "result";
  const of = list => list.map(one => ({{id: one.id, impact: one.impact,
    nodes: one.nodes.slice(0, 5).map(node => node.html.slice(0, 160))}}));
  out.textContent = JSON.stringify({{violations: of(found.violations), passes: found.passes.length}});
  document.body.replaceChildren(out);
}});
</script></body>"#,
        axe.display()
    );
    // The page lets nothing run; the copy that is examined must.
    let page = page(false).replace("default-src 'none'", "default-src * 'unsafe-inline' file:");
    let page = page.replace("</body>", &run);
    let file = folder.path().join("page.html");
    fs::write(&file, page).expect("it writes");
    for scheme in ["1", "0"] {
        let scheme = format!("--blink-settings=preferredColorScheme={scheme}");
        let more = ["--dump-dom", "--virtual-time-budget=60000", "--window-size=1280,900", &scheme];
        let found = result(&browse(browser, folder.path(), &more, &file));
        let serious: Vec<&Value> = found["violations"]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|one| one["impact"] == "serious" || one["impact"] == "critical")
            .collect();
        assert!(serious.is_empty(), "{scheme}: {serious:#?}");
        assert!(found["passes"].as_u64().is_some_and(|passes| passes > 10), "{found}");
        eprintln!("axe, {scheme}: {}", found["violations"]);
    }
}
