package org.aiguillage.notice;

/**
 * One thing that somebody is to be told.
 *
 * @param about id of the dossier
 */
record Concern(Kind kind, Audience audience, String about) {}
