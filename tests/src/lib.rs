//! Builders shared by the journeys and properties.
