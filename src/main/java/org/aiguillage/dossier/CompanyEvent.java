package org.aiguillage.dossier;

/** What can happen to a company. */
public sealed interface CompanyEvent {

    record CompanyRegistered(String key, String name) implements CompanyEvent {}
}
