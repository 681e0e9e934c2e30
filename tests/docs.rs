//! The pages in docs that tables make are those that the tables make today,
//! and no page links to one that is not there.

use dadops::cli::pages::pages;
use std::fs;
use std::path::Path;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

#[test]
fn made_pages_are_up_to_date() {
    for (name, page) in pages() {
        let there = fs::read_to_string(Path::new(ROOT).join("docs").join(name)).unwrap_or_default();
        assert!(there == page, "docs/{name} is stale; `cargo run -- pages docs` writes it anew");
    }
}

#[test]
fn links_between_pages_lead_somewhere() {
    let docs = fs::read_dir(Path::new(ROOT).join("docs")).expect("docs");
    let docs = docs.map(|entry| entry.expect("an entry").path());
    let top =
        ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(|name| Path::new(ROOT).join(name));
    for page in docs.chain(top).filter(|path| path.extension().is_some_and(|end| end == "md")) {
        let text = fs::read_to_string(&page).expect("a page");
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap_or_default();
            if file.is_empty() || file.contains("://") {
                continue;
            }
            let to = page.parent().expect("a folder").join(file);
            assert!(to.exists(), "{} links to {file}, which is not there", page.display());
        }
    }
}
