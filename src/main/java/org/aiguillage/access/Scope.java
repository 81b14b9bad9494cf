package org.aiguillage.access;

import org.aiguillage.cluster.Territory;

/** What a caller may see: an argument of every query, so that no query can forget it. */
public sealed interface Scope {

    /** Everything: the regional staff, and the service itself. */
    record Region() implements Scope {}

    /** What belongs to one territory. */
    record OfTerritory(Territory territory) implements Scope {}

    /** What was routed to one investor. */
    record OfInvestor(String investorId) implements Scope {}

    /** What belongs to one company. */
    record OfCompany(String companyId) implements Scope {}

    /** The scope of the service itself, when nobody asks. */
    Scope ALL = new Region();
}
