package org.aiguillage.sample;

/** What every life in the sample is told with. */
record Telling(Sample.Stage stage, Cast cast, Timeline timeline, Agenda agenda, Invention invention, Paces paces) {}
