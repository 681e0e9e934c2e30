//! The pack in its three forms: no sign is lost, PDF and HTML say the same, and
//! nothing private is in any of them.

use dadops::demo;
use dadops::domain::care::Burp;
use dadops::domain::carer::CheckIn;
use dadops::domain::detail::Detail;
use dadops::domain::entry::alert::Severity;
use dadops::domain::fact::Fact;
use dadops::domain::person::Subject;
use dadops::domain::setting::Nation;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::export::pack::Audience;
use dadops::export::pack::Block;
use dadops::export::pack::Number;
use dadops::export::pack::Pack;
use dadops::export::pack::Scene;
use dadops::export::pack::Section;
use dadops::export::pack::flow::A4;
use dadops::export::pack::flow::Item;
use dadops::export::pack::flow::Page;
use dadops::export::pack::flow::Sheet;
use dadops::export::pack::flow::pages;
use dadops::export::pack::html::html;
use dadops::export::pack::markdown::markdown;
use dadops::export::pack::measure::Faces;
use dadops::export::pack::pack;
use dadops::export::pack::pdf::pdf;
use dadops::guidance::flag::Whose;
use dadops::guidance::flag::flags;
use dadops::journal::household::Household;
use dadops::journal::timeline::Logged;
use dadops::journal::timeline::Timeline;
use dadops::plan::Plan;
use dadops::runbook::books::Books;
use dadops::runbook::shipped;
use dadops::runbook::standing::Moment;
use dadops::text::style::Clock;
use dadops::text::style::Style;
use dadops::text::style::Tone;
use proptest::collection::vec;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::prop_oneof;
use proptest::proptest;
use proptest::test_runner::Config;
use pulldown_cmark::Event;
use pulldown_cmark::Options;
use pulldown_cmark::Parser;
use std::fs;
use std::process::Command;
use std::process::Stdio;
use std::sync::LazyLock;

static FACES: LazyLock<Faces> = LazyLock::new(|| Faces::shipped().expect("the faces read"));

fn now() -> Timestamp {
    "2026-11-22T14:12:00Z".parse().expect("an instant")
}

fn zone() -> Zone {
    "Europe/London".parse().expect("a zone")
}

/// A made-up household in England.
fn home(babies: usize) -> (Household, Timeline) {
    let (mut household, line) = demo::told(demo::household(1, 20, now(), zone(), babies, 3), None);
    household.nation = Some(Nation::England);
    (household, line)
}

fn of(household: &Household, line: &Timeline, audience: Audience) -> Pack {
    let (tone, clock) = (Tone::Ops, Clock::H24);
    let style = Style { tone, clock, units: household.units, zone: zone(), ascii: true };
    let today = zone().local(now()).date_naive();
    pack(&Scene {
        line,
        household,
        plan: &Plan::default(),
        books: &Books::default(),
        moment: Moment { today, youngest: Some(2) },
        style: &style,
        audience,
        now: now(),
        demo: false,
    })
}

/// All but the blanks: where lines end differs.
fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What a page of ours says, without its style and its list of sections.
fn said(html: &str) -> String {
    let body = html.split("<body>").nth(1).expect("a body");
    let body = body.split("<nav").next().expect("what is before the list");
    let words = body.split('<').map(|part| part.split_once('>').map_or(part, |(_, words)| words));
    let words = words.collect::<Vec<_>>().join("");
    // The last one last: what it makes is no entity.
    let named = [("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&#38;", "&")];
    named.iter().fold(words, |words, (entity, c)| words.replace(entity, c))
}

/// What a reader of Markdown sees.
fn read(markdown: &str) -> String {
    let parts = Parser::new_ext(markdown, Options::ENABLE_TABLES).map(|event| match event {
        Event::Text(words) | Event::Code(words) => words.to_string(),
        Event::SoftBreak | Event::HardBreak => " ".to_owned(),
        _ => String::new(),
    });
    parts.collect()
}

fn words(page: &Page) -> String {
    let words = page.items.iter().filter_map(|item| match item {
        Item::Words { words, .. } => Some(words.as_str()),
        _ => None,
    });
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_first_page_has_the_numbers_and_every_sign_and_the_next_feed() {
    let (household, line) = home(1);
    for audience in [Audience::Grandparents, Audience::Sitter] {
        let pack = of(&household, &line, audience);
        let (pages, _) = pages(&pack, A4, &*FACES);
        let first = dense(&words(&pages[0]));
        for flag in flags().iter().filter(|flag| flag.whose == Whose::Baby) {
            if flag.severity != Severity::Sev1 {
                let later = dense(&pages.iter().map(words).collect::<String>());
                assert!(later.contains(&dense(&flag.text)), "{audience:?}: {}", flag.text);
                continue;
            }
            assert!(first.contains(&dense(&flag.text)), "{audience:?}: {}", flag.text);
        }
        for there in ["999", "111", "Mum", "Thenextfeed", "Likelybetween"] {
            assert!(first.contains(there), "{audience:?}: {there} in {first}");
        }
        let second = words(&pages[1]);
        assert!(second.contains("Naps and white noise"), "{audience:?}: {second}");
    }
}

#[test]
fn every_sign_of_the_runbooks_is_in_every_form() {
    let (household, line) = home(2);
    for (_, audience) in Audience::ALL {
        let pack = of(&household, &line, audience);
        let signs = pack.signs();
        let baby = flags().iter().filter(|flag| flag.whose == Whose::Baby).count();
        assert!(signs.len() >= baby, "{audience:?}");
        if audience != Audience::Midwife {
            let fever = shipped::books().iter().find(|book| book.id.as_str() == "fever");
            let fever = fever.expect("it ships").red_flags.len();
            assert!(signs.len() >= baby + 5 * fever.min(6), "{audience:?}: {}", signs.len());
        }
        let page = dense(&said(&html(&pack).expect("a page")));
        let text = dense(&read(&markdown(&pack)));
        for sign in signs {
            assert!(page.contains(&dense(sign)), "{audience:?}, HTML: {sign}");
            assert!(text.contains(&dense(sign)), "{audience:?}, Markdown: {sign}");
        }
    }
}

#[test]
fn the_pdf_says_what_the_page_says_in_the_same_order() {
    let there = Command::new("pdftotext").arg("-v").stderr(Stdio::null()).status();
    if there.is_err() {
        eprintln!("skipped: no pdftotext on this machine");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    for babies in [1, 2] {
        let (household, line) = home(babies);
        for (name, audience) in Audience::ALL {
            let pack = of(&household, &line, audience);
            let file = folder.path().join(name);
            fs::write(&file, pdf(&pack).expect("a PDF")).expect("it writes");
            let output = Command::new("pdftotext").args(["-raw"]).arg(&file).arg("-").output();
            let text = String::from_utf8(output.expect("it starts").stdout).expect("UTF-8");
            let sheets: Vec<&str> = text.split('\u{c}').filter(|sheet| !sheet.is_empty()).collect();
            let mut all = String::new();
            for (sheet, place) in sheets.iter().zip(1..) {
                let (words, foot) = sheet.trim_end().rsplit_once('\n').expect("words and a foot");
                assert_eq!(foot, format!("{place} / {}", sheets.len()), "{name}");
                all.push_str(words);
            }
            let page = said(&html(&pack).expect("a page"));
            assert_eq!(dense(&all), dense(&page), "{babies} {name}");
        }
    }
}

#[test]
fn nothing_private_leaves() {
    let (mut household, line) = home(1);
    household.carers[0].1.primary = true;
    let baby = Subject::Baby(household.babies[0].0);
    let carer = Subject::Carer(household.carers[0].0);
    let mut facts: Vec<Logged> = line.all().to_vec();
    let pattern = facts[0].clone();
    let mut add = |fact: Fact, number: u128| {
        let id = format!("00000000-0000-7000-8000-{number:012x}").parse().expect("an id");
        facts.push(Logged { id, fact, ..pattern.clone() });
    };
    let at = now() - chrono::TimeDelta::hours(2);
    let burp = |position: &str| {
        Detail::Burp(Burp { position: Some(position.to_owned()), worked: Some(true) })
    };
    let told = Fact::at(baby, at, zone(), burp("tiger in the tree"));
    let kept =
        Fact { tags: vec!["Private".to_owned()], ..Fact::at(baby, at, zone(), burp("secretly")) };
    let noted = Fact { note: Some("the secret note".to_owned()), ..told.clone() };
    let note = Detail::Note { text: "another secret".to_owned() };
    add(told, 1);
    add(kept, 2);
    add(noted, 3);
    add(Fact::at(baby, at, zone(), note), 4);
    let said = CheckIn { sleepiness: Some(5), load: Some(5), ..CheckIn::default() };
    add(Fact::at(carer, at, zone(), Detail::CheckIn(said)), 5);
    add(Fact::at(carer, at, zone(), Detail::Toil { task: "secret laundry".to_owned() }), 6);
    let line = Timeline::new(facts, None);
    for (_, audience) in Audience::ALL {
        let pack = of(&household, &line, audience);
        let all = format!("{pack:?}").to_lowercase();
        assert!(!all.contains("secret"), "{audience:?}");
        for word in ["check-in", "sleepy", "load", "debt"] {
            assert!(!all.contains(&format!("\"{word}")), "{audience:?}: {word}");
        }
        let tree = all.contains("tiger in the tree");
        assert_eq!(tree, audience != Audience::Midwife, "{audience:?}");
    }
}

#[test]
fn what_is_not_in_the_log_is_said_to_be_not_known() {
    let (household, _) = home(1);
    let pack = of(&household, &Timeline::default(), Audience::Sitter);
    let text = read(&markdown(&pack));
    for there in [
        "Not known: too few feeds",
        "Last feed: not known.",
        "How long between feeds: not known (0 waits in 3 days).",
        "Nappies in the last 24 hours: not known",
        "Sleep in the last 24 hours: not known",
        "White noise: nothing about it is in the log.",
        "no position was noted",
        "no crying is in the log",
    ] {
        assert!(text.contains(there), "{there} in {text}");
    }
    assert!(!text.contains(": 0 wet"), "{text}");
}

#[test]
fn no_sentence_on_paper_speaks_of_the_console() {
    let (household, line) = home(1);
    for (_, audience) in Audience::ALL {
        let text = read(&markdown(&of(&household, &line, audience)));
        for word in ["dadops", "DadOps", "{{", "key s", "\u{1}", " ? ago"] {
            assert!(!text.contains(word), "{audience:?}: {word:?} in {text}");
        }
    }
}

/// Words as nobody would write them.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = [
        "<script>alert(1)</script>",
        "\"><img src=http://example.org/x>",
        "</title></style>",
        "&lt;&amp;",
        "* - # 1. | ` [x](y) ![z](w) ~~s~~ \\",
        "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenantragsformularvordruck",
        "שלום ילד",
        "مرحبا",
        "Zoë 👶 宝宝",
        "fi ffi fl",
        "a sign of some words that need more than one line where the page is narrow and low",
    ];
    let piece = (0..pieces.len()).prop_map(move |place| pieces[place].to_owned());
    let any = any::<String>().prop_map(|text| text.replace(|c: char| c.is_control(), " "));
    let parts = vec(prop_oneof![piece, any], 1..4).prop_map(|parts| parts.join(" "));
    parts.prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A pack of some sections with signs among other things.
fn packs() -> impl Strategy<Value = Pack> {
    let sections = vec((hostile(), vec(hostile(), 1..9), vec(hostile(), 0..4)), 1..5);
    (sections, 0..3_usize).prop_map(|(parts, audience)| Pack {
        audience: Audience::ALL[audience].1,
        title: "Looking after Ada".to_owned(),
        banner: None,
        head: Vec::new(),
        sections: parts.into_iter().map(section).collect(),
        card: None,
        contents: String::new(),
    })
}

fn section((lead, signs, more): (String, Vec<String>, Vec<String>)) -> Section {
    let blocks = vec![
        Block::List(more.clone()),
        Block::Flags { lead: lead.clone(), signs },
        Block::Steps(more.clone()),
        Block::Numbers(vec![Number { number: lead.clone(), name: lead.clone(), dialled: None }]),
        Block::Table {
            head: vec![lead.clone(), lead.clone()],
            rows: more.iter().map(|cell| vec![cell.clone(), cell.clone()]).collect(),
        },
        Block::Paragraph(more.join(" ")),
    ];
    Section { heading: lead, blocks }
}

proptest! {
    #![proptest_config(Config { cases: 48, ..Config::default() })]

    /// Whatever the signs say and however low a page is, each is there, in
    /// order and in every form; no page ends inside one that a page holds.
    #[test]
    fn rendering_never_loses_a_sign(pack in packs(), height in 60.0..900.0_f32, width in 180.0..700.0_f32) {
        let sheet = Sheet { width, height, margin: 20.0 };
        let (pages, _) = pages(&pack, sheet, &*FACES);
        let each: Vec<String> = pages.iter().map(|page| dense(&words(page))).collect();
        let all = each.concat();
        let page = dense(&said(&html(&pack).expect("a page")));
        let text = dense(&read(&markdown(&pack)));
        let (mut paper, mut screen) = (0, 0);
        for sign in pack.signs() {
            let sign = dense(sign);
            let found = all[paper..].find(&sign);
            prop_assert!(found.is_some(), "paper: {sign}");
            paper += found.unwrap_or_default() + sign.len();
            let found = page[screen..].find(&sign);
            prop_assert!(found.is_some(), "page: {sign}");
            screen += found.unwrap_or_default() + sign.len();
            prop_assert!(text.contains(&sign), "Markdown: {sign} in {text}");
            // A letter is at most 14 points wide: a sign that needs half a
            // page at most is never broken.
            let letters = u16::try_from(sign.chars().count()).map_or(f32::MAX, f32::from);
            let lines = letters * 14.0 / (width - 80.0) + 2.0;
            if lines * 15.5 < (height - 40.0) / 2.0 {
                prop_assert!(each.iter().any(|one| one.contains(&sign)), "split: {sign}");
            }
        }
        for one in &pages {
            for item in &one.items {
                if let Item::Words { y, .. } = item {
                    prop_assert!(*y <= height.max(20.0 + 26.0), "{y} is below {height}");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(Config { cases: 6, ..Config::default() })]

    /// No words stop a PDF from being made, the same each time.
    #[test]
    fn any_words_make_a_pdf(pack in packs()) {
        let made = pdf(&pack).expect("a PDF");
        prop_assert!(made.starts_with(b"%PDF"));
        prop_assert_eq!(made, pdf(&pack).expect("a PDF"));
    }
}
