//! The page of `report` as text: what it is made of, and that nothing a family
//! may write gets out of its place.

use dadops::demo;
use dadops::domain::span::Timestamp;
use dadops::domain::zone::Zone;
use dadops::export::report::Asked;
use dadops::export::report::report;
use dadops::journal::household::Household;
use dadops::journal::timeline::Timeline;
use dadops::plan::Plan;
use dadops::text::style::Clock;
use dadops::text::style::Style;
use dadops::text::style::Tone;
use insta::assert_snapshot;
use proptest::collection::vec;
use proptest::prelude::Strategy;
use proptest::prelude::any;
use proptest::prop_assert;
use proptest::prop_assert_eq;
use proptest::prop_oneof;
use proptest::proptest;
use proptest::test_runner::Config;
use std::sync::LazyLock;

/// A made-up household of sixteen days, twins and three carers.
static HOME: LazyLock<(Household, Timeline)> =
    LazyLock::new(|| demo::told(demo::household(1, 16, now(), zone(), 2, 3), None));

fn now() -> Timestamp {
    "2026-11-22T03:12:00Z".parse().expect("an instant")
}

fn zone() -> Zone {
    "Europe/London".parse().expect("a zone")
}

fn page(household: &Household, days: u32, carers: bool, tone: Tone) -> String {
    let style =
        Style { tone, clock: Clock::H24, units: household.units, zone: zone(), ascii: true };
    let babies = household.babies.iter().map(|(id, _)| *id).collect();
    let asked = Asked { made: now(), at: now(), days, babies, carers, demo: true };
    report(&HOME.1, household, &Plan::default(), &style, &asked).expect("a page")
}

/// The tags with all they say, in order; what stands between them is words.
fn tags(page: &str) -> Vec<&str> {
    page.split('<').skip(1).map(|rest| rest.split('>').next().unwrap_or_default()).collect()
}

/// The style sheet.
fn style(page: &str) -> &str {
    let from = page.split("<style>").nth(1).expect("a style");
    from.split("</style>").next().expect("its end")
}

/// A name as nobody would give it.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = [
        "<script>alert(1)</script>",
        "\"><img src=http://example.org/x>",
        "' onload='x",
        "</title></svg><style>@import url(//example.org)</style>",
        "&lt;&amp;&#60;",
        "{{ title }}{% raw %}",
        "]]>-->",
        "\u{202e}\u{0}\n\t",
        "Zoë 👶",
        "javascript:alert(1)",
    ];
    let piece = (0..pieces.len()).prop_map(move |place| pieces[place].to_owned());
    vec(prop_oneof![piece, any::<String>()], 0..4).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(Config { cases: 24, ..Config::default() })]

    /// Whatever the family is called, the page is made of the same tags: names
    /// are words and nothing else, and words fetch nothing.
    #[test]
    fn names_are_words_and_nothing_else(names in vec(hostile(), 5)) {
        let (home, _) = &*HOME;
        let plain = page(home, 9, true, Tone::Ops);
        let mut named = home.clone();
        let mut names = names.into_iter();
        for (_, baby) in &mut named.babies {
            baby.name = names.next().expect("enough");
        }
        for (_, carer) in &mut named.carers {
            carer.name = names.next().expect("enough");
        }
        let hostile = page(&named, 9, true, Tone::Ops);
        prop_assert_eq!(tags(&hostile), tags(&plain));
        prop_assert_eq!(style(&hostile), style(&plain));
        prop_assert!(!hostile.to_lowercase().contains("<script"));
    }
}

#[test]
fn nothing_is_fetched_and_nothing_runs() {
    let (home, _) = &*HOME;
    let page = page(home, 16, true, Tone::Ops);
    for tag in tags(&page) {
        let tag = tag.to_lowercase();
        let name = tag.split([' ', '/']).next().unwrap_or_default();
        let makes = ["script", "iframe", "object", "embed", "link", "img", "image", "base", "form"];
        assert!(!makes.contains(&name) && name != "a" && name != "use", "<{tag}>");
        for part in ["http:", "https:", "src=", "href=", "url(", " on", "@import", "//"] {
            assert!(!tag.contains(part), "<{tag}>");
        }
    }
    let style = style(&page);
    assert!(!style.contains("@import") && !style.contains("@font-face"));
    let outside = style.split("url(").skip(1).filter(|rest| !rest.starts_with('#'));
    assert_eq!(outside.count(), 0);
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn every_picture_is_told_to_those_who_do_not_see_it() {
    let (home, _) = &*HOME;
    for days in [1, 3, 16] {
        let page = page(home, days, true, Tone::Plain);
        let charts: Vec<&str> = page.split("role=\"img\"").skip(1).collect();
        assert!(!charts.is_empty());
        for chart in &charts {
            let labels =
                chart.split("aria-labelledby=\"").nth(1).and_then(|one| one.split('"').next());
            for id in labels.expect("a label").split(' ') {
                assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
            }
            let title = chart.split("<title ").nth(1).expect("a title");
            assert!(!title.split(['>', '<']).nth(1).expect("words").trim().is_empty());
        }
        let ids: Vec<&str> = page.split(" id=\"").skip(1).collect();
        let names = ids.iter().filter_map(|rest| rest.split('"').next());
        let mut apart: Vec<&str> = names.collect();
        let all = apart.len();
        apart.sort_unstable();
        apart.dedup();
        assert_eq!(apart.len(), all, "an id is there once");
    }
}

#[test]
fn no_verdict_is_given() {
    let (home, _) = &*HOME;
    for tone in [Tone::Ops, Tone::Plain] {
        let page = page(home, 16, true, tone);
        let body = page.split("<body>").nth(1).expect("a body").to_lowercase();
        for word in ["safe", "normal", " fine", " ok ", "best", "worst", "rank ", "percentile"] {
            assert!(!body.contains(word), "{word}");
        }
        assert!(body.contains("never a score") && body.contains("no medical advice"));
    }
}

/// The headings, the pictures and the tables, with how many rows stand behind each.
fn outline(page: &str) -> String {
    let body = page.split("<main>").nth(1).expect("a body");
    let mut lines: Vec<String> = Vec::new();
    for (place, _) in body.match_indices('<') {
        let Some((tag, words)) = body[place + 1..].split_once('>') else { continue };
        let said = words.split('<').next().unwrap_or_default().trim();
        let picture = lines.last().is_some_and(|line| line.starts_with("picture"));
        match tag.split(' ').next().unwrap_or_default() {
            "h2" => lines.push(format!("# {said}")),
            "h3" => lines.push(format!("## {said}")),
            "figcaption" => lines.push(format!("picture: {said}")),
            "caption" if !picture => lines.push(format!("table: {said}")),
            "tbody" => {
                let rows = words.split("</tbody>").next().unwrap_or_default();
                let count = rows.matches("<tr>").count();
                let line = lines.pop().unwrap_or_default();
                lines.push(format!("{line} [{count}]"));
            }
            _ => {}
        }
    }
    lines.join("\n")
}

/// A household with one baby and two carers.
fn small() -> Household {
    let mut household = HOME.0.clone();
    household.babies.truncate(1);
    household.carers.truncate(2);
    household
}

#[test]
fn a_small_page_has_these_parts() {
    assert_snapshot!(outline(&page(&small(), 3, true, Tone::Ops)), @r#"
    # What this is
    # At a glance
    table: Ada: the last day and the last seven [7]
    # Nights
    picture: Sleep and feeds of Ada and sleep of Mum, Dad, Thu 19 Nov to Sat 21 Nov 2026 [3]
    # Trends
    picture: feeds [1]
    picture: from bottles (ml) [1]
    picture: sleep (h) [1]
    picture: longest sleep at night (h) [1]
    picture: wakings at night [1]
    picture: wet nappies [1]
    picture: dirty nappies [1]
    picture: crying (h) [1] [4]
    # Wakings
    picture: Wakings of Ada by hour and day of the week [24]
    # Carers
    table: At Sun 22 Nov 2026 03:12 [13]
    picture: Who was up for the babies, 3 days [3]
    picture: Nights in which Mum had a part, by week [2]
    ## Mum
    picture: sleep (h) [1]
    picture: longest unbroken sleep (h) [1]
    picture: up for the babies at night (h) [1] [3]
    ## Dad
    picture: sleep (h) [1]
    picture: longest unbroken sleep (h) [1]
    picture: up for the babies at night (h) [1] [3]
    "#);
}

#[test]
fn a_page_to_give_away_is_the_same_without_the_carers() {
    let whole = outline(&page(&small(), 3, true, Tone::Ops));
    let given = outline(&page(&small(), 3, false, Tone::Ops));
    let expected = whole.split("\n# Carers").next().expect("what comes before");
    assert_eq!(given, expected.replace("feeds of Ada and sleep of Mum, Dad,", "feeds of Ada,"));
}
