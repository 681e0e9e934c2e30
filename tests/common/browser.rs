//! A real browser to show a page in, and what it says of it.
//!
//! Without Chromium or `AXE_CORE` (which names axe.min.js) a test says so and
//! skips; `.ci/run` says once more, at its end, what was skipped.

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

/// Tells whether a program is on this machine.
pub fn runs(program: &str) -> bool {
    let tried =
        Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    tried.is_ok()
}

/// The browser, or why the test that wants it skips.
pub fn browser() -> Option<&'static str> {
    let found = ["chromium", "chromium-browser"].into_iter().find(|name| runs(name));
    if found.is_none() {
        eprintln!("skipped: no chromium on this machine");
    }
    found
}

/// Starts the browser on a file with a profile of its own; it is stopped when
/// it does not end by itself.
pub fn browse(browser: &str, folder: &Path, more: &[&str], file: &Path) -> String {
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
pub fn measured(browser: &str, page: &str, width: u32) -> Value {
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

/// Looks for barriers with axe-core, light and dark.
pub fn no_barriers(page: &str) {
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
    let page = page.replace("default-src 'none'", "default-src * 'unsafe-inline' file:");
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
