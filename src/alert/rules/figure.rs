//! A carer's figures by their names in the catalogue.
//!
//! They are worked out above (`board::figures`), once for all who show them,
//! so that an alert and the carers' screen cannot say two things.

use crate::domain::id::CarerId;
use std::collections::BTreeMap;

/// One figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Figure {
    /// In the unit of the catalogue.
    Number(f64),
    /// One of a few words.
    Word(String),
}

/// All that is known of one carer; what is not known is not in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Whose.
    pub carer: CarerId,
    /// By the metric's name.
    pub values: BTreeMap<&'static str, Figure>,
}

/// Returns a figure of `carer`, where it is known.
#[must_use]
pub fn of<'f>(all: &'f [Figures], carer: CarerId, metric: &str) -> Option<&'f Figure> {
    all.iter().find(|figures| figures.carer == carer)?.values.get(metric)
}
