//! The pictures in docs are those that the screens draw today.

use dadops::picture::gallery;
use std::fs;
use std::path::Path;

#[test]
fn pictures_are_up_to_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    let stale: Vec<String> = gallery()
        .into_iter()
        .filter(|(name, svg)| fs::read_to_string(folder.join(name)).ok().as_ref() != Some(svg))
        .map(|(name, _)| name)
        .collect();
    assert!(
        stale.is_empty(),
        "stale: {}; `cargo run -- pictures` draws them anew",
        stale.join(", ")
    );
}

#[test]
fn every_picture_in_docs_is_drawn_by_a_screen() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    let drawn: Vec<String> = gallery().into_iter().map(|(name, _)| name).collect();
    for entry in fs::read_dir(folder).expect("docs/pictures") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(drawn.contains(&name), "{name} is no screen's");
    }
}

#[test]
fn a_picture_stands_alone() {
    for (name, svg) in gallery() {
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>\n"), "{name}");
        for outside in ["href", "url(", "@import", "<script", "<image"] {
            assert!(!svg.contains(outside), "{name} has {outside}");
        }
    }
}
