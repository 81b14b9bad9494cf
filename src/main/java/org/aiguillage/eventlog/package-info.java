/** Event logs of any process: reading CSV and XES (IEEE 1849), what a log shows, and writing XES. */
@NullMarked
package org.aiguillage.eventlog;

import org.jspecify.annotations.NullMarked;
