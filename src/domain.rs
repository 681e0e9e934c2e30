//! L0: the words of a household with a newborn; no behaviour beyond validity.

pub mod baby;
pub mod care;
pub mod carer;
pub mod detail;
pub mod document;
pub mod entry;
pub mod fact;
pub mod feed;
pub mod id;
pub mod label;
pub mod measure;
pub mod nappy;
pub mod person;
pub mod private;
pub mod pump;
pub mod quantity;
pub mod sealed;
pub mod secret;
pub mod setting;
pub mod sleep;
pub mod span;
pub mod stock;
pub mod watch;
pub mod zone;
