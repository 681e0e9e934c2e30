//! The pack in a real browser: nothing is wider than the screen, it prints on
//! A4, axe-core finds nothing serious, and nothing is asked of any network.

#[path = "common/browser.rs"]
mod browser;

use browser::browse;
use browser::browser;
use browser::measured;
use browser::no_barriers;
use browser::runs;
use dadops::demo;
use dadops::domain::setting::Nation;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::export::pack::Audience;
use dadops::export::pack::Scene;
use dadops::export::pack::html::html;
use dadops::export::pack::pack;
use dadops::plan::Plan;
use dadops::runbook::books::Books;
use dadops::runbook::standing::Moment;
use dadops::text::style::Clock;
use dadops::text::style::Style;
use dadops::text::style::Tone;
use serde_json::Value;
use std::fs;
use std::process::Command;
use tempfile::TempDir;

/// A name that cannot be broken at a space.
const LONG: &str = "Wilhelmina-Aleksandra_Konstantinopolitanczykiewiczowna";

/// Twins of 20 days and four carers, with names that are hard to fit.
fn page(audience: Audience, long: bool) -> String {
    let now: Timestamp = "2026-11-22T14:12:00Z".parse().expect("an instant");
    let zone: Zone = "Europe/London".parse().expect("a zone");
    let (mut household, line) = demo::told(demo::household(1, 20, now, zone, 2, 4), None);
    household.nation = Some(Nation::England);
    if long {
        LONG.clone_into(&mut household.babies[0].1.name);
        LONG.clone_into(&mut household.carers[1].1.name);
    }
    let (tone, clock) = (Tone::Plain, Clock::H12);
    let style = Style { tone, clock, units: household.units, zone, ascii: false };
    let moment = Moment { today: zone.local(now).date_naive(), youngest: Some(2) };
    let (plan, books) = (Plan::default(), Books::default());
    let pack = pack(&Scene {
        line: &line,
        household: &household,
        plan: &plan,
        books: &books,
        moment,
        style: &style,
        audience,
        now,
        demo: true,
    });
    html(&pack).expect("a page")
}

#[test]
fn nothing_is_wider_than_the_screen() {
    let Some(browser) = browser() else { return };
    for (_, audience) in Audience::ALL {
        for long in [false, true] {
            let page = page(audience, long);
            for width in [360, 1280] {
                let found = measured(browser, &page, width);
                assert_eq!(found["width"], width, "{found}");
                assert_eq!(found["scroll"], width, "{audience:?}, long {long}: {found}");
                assert_eq!(found["wide"], Value::Array(Vec::new()), "{audience:?}, {width} px");
            }
        }
    }
}

#[test]
fn it_prints_on_a4_with_the_signs_on_the_first_page() {
    let Some(browser) = browser() else { return };
    if !runs("pdftotext") || !runs("pdfinfo") {
        eprintln!("skipped: no pdftotext or pdfinfo to look into the PDF with");
        return;
    }
    let folder = TempDir::new().expect("a folder");
    let (file, pdf) = (folder.path().join("page.html"), folder.path().join("page.pdf"));
    fs::write(&file, page(Audience::Grandparents, false)).expect("it writes");
    let to = format!("--print-to-pdf={}", pdf.display());
    browse(browser, folder.path(), &["--no-pdf-header-footer", &to], &file);
    let said = |program: &str, more: &[&str]| {
        let output = Command::new(program).args(more).arg(&pdf).arg("-").output();
        String::from_utf8_lossy(&output.expect("it starts").stdout).into_owned()
    };
    let info = Command::new("pdfinfo").arg(&pdf).output().expect("it starts");
    let info = String::from_utf8_lossy(&info.stdout).into_owned();
    assert!(info.contains("(A4)"), "{info}");
    let first = said("pdftotext", &["-l", "1"]);
    for there in
        ["999", "111", "Will not wake", "No wet nappy for 12 hours", "The next feed", "Ivo: "]
    {
        assert!(first.contains(there), "{there} is not on the first page: {first}");
    }
    let all = said("pdftotext", &[]);
    for there in ["Naps and white noise", "What to do: Choking", "Where this comes from"] {
        assert!(all.contains(there), "{there} is not printed");
    }
    assert!(!all.contains("On this page"), "links are no use on paper");
}

#[test]
fn nothing_is_asked_of_any_network() {
    for (_, audience) in Audience::ALL {
        let page = page(audience, false);
        assert!(page.contains("default-src 'none'"), "the browser is told so too");
        for word in ["<script", "<link", "<img", "<iframe", "src=", "url(", "@import", "http"] {
            let found = page.replace("http-equiv", "").find(word);
            assert_eq!(found, None, "{audience:?}: {word}");
        }
        let links = page.split("href=\"").skip(1).map(|rest| rest.split('"').next());
        for link in links.flatten() {
            assert!(link.starts_with("tel:") || link.starts_with("#s"), "{link}");
        }
    }
    let Some(browser) = browser() else { return };
    let folder = TempDir::new().expect("a folder");
    let (file, log) = (folder.path().join("page.html"), folder.path().join("net.json"));
    fs::write(&file, page(Audience::Grandparents, false)).expect("it writes");
    let more = [
        "--dump-dom",
        // Only what the page asks for is left; the browser itself is told not to.
        "--host-resolver-rules=MAP * ~NOTFOUND",
        &format!("--log-net-log={}", log.display()),
    ];
    browse(browser, folder.path(), &more, &file);
    let net = fs::read_to_string(&log).expect("a log");
    assert!(net.contains("file:///"), "the log has what was loaded");
    let own = ["google", "gstatic", "gvt1", "chrome"];
    let others = net.split("\"url\":\"http").skip(1).filter_map(|rest| rest.split('"').next());
    let others: Vec<&str> = others.filter(|url| !own.iter().any(|own| url.contains(own))).collect();
    assert_eq!(others, Vec::<&str>::new());
}

#[test]
fn axe_finds_nothing_serious() {
    for (_, audience) in Audience::ALL {
        no_barriers(&page(audience, false));
    }
}
