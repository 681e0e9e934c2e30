//! What other programs read: `metrics`, `export openslo`, the views of the file.

use crate::kit::*;
use rusqlite::Connection;
use rusqlite::OpenFlags;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::process::Stdio;

/// A household with something in each view.
fn busy() -> Home {
    let home = Home::lived_in();
    home.ok("household add carer Mum");
    for line in [
        "bottle 90 formula 40m ago",
        "breast left 3h ago",
        "wet 35m ago",
        "both 4h ago",
        "sleep 01:12-02:12",
        "dad sleep 21:12-01:12",
    ] {
        home.ok(&format!("log {line} --by Dad"));
    }
    home
}

/// The values by name and labels.
fn values(text: &str) -> BTreeMap<&str, &str> {
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.map(|line| line.rsplit_once(' ').expect("a value")).collect()
}

/// What the format asks of a text of gauges.
fn keeps_the_format(text: &str) {
    assert!(text.ends_with("# EOF\n"), "the end");
    assert_eq!(text.matches("# EOF").count(), 1);
    let mut family = "";
    let mut seen = Vec::new();
    for line in text.lines().filter(|line| *line != "# EOF") {
        assert_eq!(line.trim(), line, "blanks at an end");
        if let Some(rest) = line.strip_prefix("# HELP ") {
            let (name, help) = rest.split_once(' ').expect("a help");
            assert!(!help.is_empty() && !seen.contains(&name), "{line}: families stand together");
            assert!(name.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{name}");
            assert!(!name.ends_with("_total") && !name.contains(':'), "{name} is a gauge");
            family = name;
            seen.push(name);
        } else if let Some(rest) = line.strip_prefix("# TYPE ") {
            assert_eq!(rest, format!("{family} gauge"));
        } else if let Some(rest) = line.strip_prefix("# UNIT ") {
            let (name, unit) = rest.split_once(' ').expect("a unit");
            assert!(name == family && name.ends_with(&format!("_{unit}")), "{line}");
        } else {
            let name = line.split(['{', ' ']).next().expect("a name");
            assert_eq!(name, family, "{line}");
            // A value and nothing behind it: no timestamps.
            let value = line.rsplit_once("} ").map_or_else(|| &line[name.len() + 1..], |(_, v)| v);
            assert!(value.parse::<f64>().is_ok_and(f64::is_finite), "{line}");
        }
    }
    assert_eq!(values(text).len(), text.lines().filter(|line| !line.starts_with('#')).count());
}

#[test]
fn figures_are_open_metrics_text() {
    let home = busy();
    let text = home.ok("metrics");
    keeps_the_format(&text);
    let values = values(&text);
    let now = 1_795_317_120;
    let last = |stream: &str| {
        let name =
            format!("dadops_last_event_timestamp_seconds{{baby=\"baby1\",stream=\"{stream}\"}}");
        now - values[name.as_str()].parse::<i64>().expect("seconds")
    };
    assert_eq!([last("feed"), last("wet"), last("dirty")], [2_400, 2_100, 14_400]);
    assert_eq!(values["dadops_baby_bottle_today_millilitres{baby=\"baby1\"}"], "90");
    assert_eq!(values["dadops_carer_slept_seconds{carer=\"carer1\",over=\"24h\"}"], "14400");
    let feeds = "objective=\"feed-gap\",subject=\"baby1\"";
    assert_eq!(values[format!("dadops_slo_objective_ratio{{{feeds}}}").as_str()], "0.95");
    assert_eq!(values[format!("dadops_slo_events{{{feeds},result=\"good\"}}").as_str()], "1");
    assert_eq!(values[format!("dadops_slo_status{{{feeds},status=\"low_n\"}}").as_str()], "1");
}

#[test]
fn what_is_not_known_is_not_there() {
    let text = Home::new().ok("metrics");
    keeps_the_format(&text);
    assert!(!text.contains("baby") && !text.contains("dadops_data_age_seconds"), "{text}");

    let text = Home::lived_in().ok("metrics");
    keeps_the_format(&text);
    for absent in ["last_event", "_today", "_asleep", "_slept", "_debt", "good_ratio", "\"good\""] {
        assert!(!text.contains(absent), "{absent}: {text}");
    }
    let status = "dadops_slo_status{objective=\"feed-gap\",subject=\"baby1\",status=\"no_data\"} 1";
    assert!(text.contains(status), "{text}");
}

#[test]
fn nobody_is_named_unless_it_is_asked_for() {
    let home = busy();
    let plan = home.file("plan.toml");
    let text = "version = 1\n[[objective]]\nid = \"ada-feeds\"\npromise = \"p\"\n\
                whom = \"baby:Ada\"\nindicator = \"gap\"\nof = \"feed\"\nat_most = \"4h\"\n\
                method = \"occurrences\"\ntarget = 0.9\nwindow = \"7d\"\nper_day = 8\n";
    fs::write(&plan, text).expect("written");
    home.ok(&format!("plan apply {} --why test", plan.display()));
    let text = home.ok("metrics").to_lowercase();
    for name in ["ada", "dad\"", "mum"] {
        let told = text.lines().any(|line| line.replace("dadops", "").contains(name));
        assert!(!told, "{name}: {text}");
    }
    assert!(text.contains("objective=\"objective1\",subject=\"baby1\""), "{text}");
    let text = home.ok("metrics --names");
    keeps_the_format(&text);
    for named in ["baby=\"Ada\"", "carer=\"Dad\"", "objective=\"ada-feeds\",subject=\"Ada\""] {
        assert!(text.contains(named), "{named}: {text}");
    }
}

#[test]
fn prometheus_takes_the_figures() {
    let texts = [busy().ok("metrics"), Home::new().ok("metrics")];
    for text in texts {
        let mut command = Command::new("promtool");
        command.args(["check", "metrics"]).stdin(Stdio::piped()).stderr(Stdio::piped());
        let Ok(mut child) = command.stdout(Stdio::piped()).spawn() else {
            eprintln!("skipped: no promtool (Debian: prometheus)");
            return;
        };
        child.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("it reads");
        let checked = run(child.wait_with_output().expect("it ends"));
        assert_eq!((checked.code, checked.err.as_str()), (0, ""), "{checked:?}");
    }
}

#[test]
fn a_text_file_is_replaced_whole_and_only_ours_is() {
    let home = busy();
    let file = home.file("dadops.prom");
    let line = format!("metrics --textfile {}", file.display());
    home.ok(&line);
    let first = fs::metadata(&file).expect("it is there");
    assert_eq!(first.permissions().mode() & 0o777, 0o600);
    assert_eq!(fs::read_to_string(&file).expect("text"), home.ok("metrics"));
    home.ok("log bottle 60 --by Dad");
    let told = home.json(&line);
    has(&told, &[("file", "s"), ("values", "n")]);
    assert_eq!(fs::read_to_string(&file).expect("text"), home.ok("metrics"));
    let left = home.listing().into_iter().find(|name| name.starts_with(".dadops"));
    assert_eq!(left, None);

    fs::write(&file, "node_load1 0.5\n").expect("written");
    let run = home.run(&line);
    assert_ne!(run.code, 0);
    assert!(run.err.contains("no metrics of ours"), "{run:?}");
    assert_eq!(fs::read_to_string(&file).expect("text"), "node_load1 0.5\n");
    for wrong in [home.path().display().to_string(), home.file("none/x.prom").display().to_string()]
    {
        let run = home.run(&format!("metrics --textfile {wrong}"));
        assert!(run.code != 0 && run.err.contains(&wrong), "{run:?}");
    }
}

#[test]
fn the_objectives_go_to_a_file_and_their_queries_read_the_journal() {
    let home = busy();
    let file = home.file("slo.yaml");
    let text = home.ok("export openslo");
    home.ok(&format!("export openslo {}", file.display()));
    assert_eq!(fs::read_to_string(&file).expect("text"), text);
    assert_eq!(home.ok("export openslo -"), text);
    assert_ne!(home.run(&format!("export openslo {}", file.display())).code, 0);

    let documents: Vec<serde_json::Value> = serde_saphyr::from_multiple(&text).expect("YAML");
    let db = file_of(&home);
    let mut queries = 0;
    for sli in documents.iter().filter(|document| document["kind"] == "SLI") {
        let source = &sli["spec"]["ratioMetric"]["raw"]["metricSource"]["spec"];
        let query = source["query"].as_str().expect("a query");
        // The clock of the program is not that of the query; the rest must hold.
        let (before, rest) = query.split_once("time > ").expect("since when");
        let (_, after) = rest.split_once("INTEGER)").expect("its end");
        let query = format!("{before}time > 0{after}");
        let mut rows = db.prepare(&query).expect("it reads");
        let rows = rows.query_map([], |row| row.get::<_, i64>(0)).expect("rows").count();
        let least = usize::from(sli["metadata"]["name"] == "feed-gap") * 2;
        assert!(rows >= least, "{query}");
        queries += 1;
    }
    assert_eq!(queries, 8);
}

fn file_of(home: &Home) -> Connection {
    let db = home
        .listing()
        .into_iter()
        .find(|name| std::path::Path::new(name).extension().is_some_and(|ending| ending == "db"));
    let db = home.file(&db.expect("a journal"));
    Connection::open_with_flags(db, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("it opens")
}

#[test]
fn the_views_tell_what_was_logged() {
    let home = busy();
    let db = file_of(&home);
    let all = |sql: &str| -> Vec<String> {
        let mut query = db.prepare(sql).expect(sql);
        let rows = query.query_map([], |row| row.get(0)).expect("rows");
        rows.collect::<Result<_, _>>().expect("texts")
    };
    assert_eq!(
        all("SELECT concat_ws(' ', (1795317120 - time) / 60, baby, carer, how, milk, sides, ml) \
             FROM v_feeds ORDER BY time"),
        ["180 Ada Dad breast l", "40 Ada Dad bottle formula 90.0"]
    );
    assert_eq!(
        all("SELECT concat_ws(' ', (1795317120 - time) / 60, baby, carer, wet, dirty) \
             FROM v_nappies ORDER BY time"),
        ["240 Ada Dad 1 1", "35 Ada Dad 1 0"]
    );
    assert_eq!(
        all("SELECT concat_ws(' ', about, subject, seconds, running, inferred) \
             FROM v_sleep ORDER BY time"),
        ["carer Dad 14400 0 0", "baby Ada 3600 0 0"]
    );
    assert_eq!(
        all("SELECT concat_ws(' ', kind, about, subject, carer) FROM v_entries ORDER BY time")
            .len(),
        6
    );
    let sealed = all("SELECT sql FROM sqlite_schema WHERE type = 'view' AND sql LIKE '%sealed%'");
    assert_eq!(sealed, Vec::<String>::new());
    let views = all("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name");
    assert_eq!(views, ["v_entries", "v_feeds", "v_nappies", "v_sleep"]);
    let refused = db.execute("DELETE FROM v_feeds", []);
    assert!(refused.is_err(), "views only read");
}

#[test]
fn the_example_dashboard_reads_the_views() {
    let home = busy();
    let db = file_of(&home);
    let page = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/grafana/dashboard.json");
    let board = parse(&fs::read_to_string(page).expect("the dashboard"));
    let panels = board["panels"].as_array().expect("panels");
    let (month, now) = (1_792_638_720_000_i64, 1_795_317_121_000_i64);
    for panel in panels {
        let sql = panel["targets"][0]["rawQueryText"].as_str().expect("a query");
        assert_eq!(panel["targets"][0]["queryText"], sql);
        let sql = sql.replace("$__from", &month.to_string()).replace("$__to", &now.to_string());
        let mut query = db.prepare(&sql).unwrap_or_else(|error| panic!("{error}: {sql}"));
        let rows = query.query_map([], |_| Ok(())).expect("rows").count();
        assert!(rows > 0, "{sql}");
    }
    assert_eq!(panels.len(), 7);
}

#[test]
fn a_private_check_in_changes_nothing_that_others_read() {
    let home = busy();
    let told = || {
        let db = file_of(&home);
        let count = |view: &str| -> u32 {
            let sql = format!("SELECT count(*) FROM {view}");
            db.query_row(&sql, [], |row| row.get(0)).expect("a count")
        };
        let counts = ["v_entries", "v_feeds", "v_nappies", "v_sleep"].map(count);
        (home.ok("metrics --names"), home.ok("export openslo"), counts)
    };
    let before = told();
    let run = home.fed("checkin private --by Mum", "open sesame\n1\n2\n0\n3\ny\nthe quiet fear\n");
    assert_eq!(run.code, 0, "{run:?}");
    let sealed: u32 = file_of(&home)
        .query_row("SELECT count(*) FROM sealed", [], |row| row.get(0))
        .expect("a count");
    assert!(sealed > 0, "it is stored");
    assert_eq!(told(), before);
}
