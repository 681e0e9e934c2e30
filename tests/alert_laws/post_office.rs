//! What is decided is sent: at least once what is urgent, the rest at most once.

use dadops::alert::post::Fate;
use dadops::alert::post::fate;
use dadops::domain::entry::alert::Severity;
use dadops::domain::entry::alert::Told;
use dadops::domain::id::AlertId;
use dadops::domain::span::Timestamp;
use dadops::journal::alert::Alert;
use std::collections::BTreeMap;

/// One row of the outbox, written with the entry it belongs to.
#[derive(Debug, Clone)]
pub struct Row {
    pub alert: AlertId,
    pub told: Told,
    pub severity: Severity,
    pub done: Option<Fate>,
    /// How often it arrived.
    pub arrived: usize,
    /// How often the program was killed before it could write down that it was sent.
    pub cut: usize,
}

/// The outbox.
#[derive(Debug, Default)]
pub struct Outbox {
    pub rows: Vec<Row>,
}

impl Outbox {
    pub fn adds(&mut self, alert: AlertId, severity: Severity, told: Told) {
        self.rows.push(Row { alert, told, severity, done: None, arrived: 0, cut: 0 });
    }

    /// Sends what is to be sent; `killed` is asked between the two halves of
    /// each, and ends it when it says so. Tells whether it came through.
    pub fn delivers(
        &mut self,
        alerts: &BTreeMap<AlertId, Alert>,
        now: Timestamp,
        mut killed: impl FnMut() -> bool,
    ) -> bool {
        for row in self.rows.iter_mut().filter(|row| row.done.is_none()) {
            let fate = fate(&alerts[&row.alert], &row.told, now);
            if fate != Fate::Send {
                row.done = Some(fate);
                continue;
            }
            let urgent = row.severity.page();
            if urgent {
                row.arrived += 1;
            } else {
                row.done = Some(Fate::Send);
            }
            if killed() {
                row.cut += 1;
                return false;
            }
            if urgent {
                row.done = Some(Fate::Send);
            } else {
                row.arrived += 1;
            }
        }
        true
    }
}
