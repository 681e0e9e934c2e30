//! The page of `report` in a real browser: nothing is wider than the screen, it
//! prints on A4 with its tables open, and axe-core finds nothing serious.
//!
//! Without poppler's tools a test says so and skips, as `browser` does.

#[path = "common/browser.rs"]
mod browser;

use browser::browse;
use browser::browser;
use browser::measured;
use browser::no_barriers;
use browser::runs;
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
use std::fs;
use std::process::Command;
use tempfile::TempDir;

/// A name that cannot be broken at a space.
const LONG: &str = "Wilhelmina-Aleksandra_Konstantinopolitanczykiewiczowna";

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
    no_barriers(&page(false));
}
