//! ntfy: notifications to a carer's phone over HTTPS, where the carer set it up.
//!
//! Nothing is sent without [`settings::Settings`]. What leaves the house is the
//! minimum ([`request::Words`]): that somebody is asked for and how urgently,
//! nothing of the post's own text, unless the carer's file asks for it.

pub mod courier;
pub mod http;
pub mod request;
pub mod retry;
pub mod settings;

pub use courier::Courier;
pub use courier::Report;
pub use request::Words;
pub use retry::Schedule;
pub use settings::Settings;
