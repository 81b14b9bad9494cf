package org.aiguillage.governance;

import java.util.List;
import java.util.Optional;
import org.aiguillage.access.Caller;
import org.aiguillage.governance.RulebookEvent.RulebookActivated;
import org.aiguillage.governance.RulebookEvent.RulebookReplaced;
import org.aiguillage.governance.RulebookVersion.Standing;
import org.aiguillage.journal.Change;
import org.aiguillage.journal.Journal;
import org.aiguillage.language.Sentence;
import org.aiguillage.refusal.Invalid;
import org.aiguillage.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Puts a version in force, at once and everywhere. What was decided before stays as it was decided. */
public final class ActivateRulebook {
    private final Journal journal;
    private final RulebookArchive archive;
    private final Consent consent;
    private final LiveRules live;
    private final List<AfterActivation> after;

    public ActivateRulebook(
            Journal journal,
            RulebookArchive archive,
            BackTests backTests,
            LiveRules live,
            List<AfterActivation> after) {
        this.journal = journal;
        this.archive = archive;
        this.consent = new Consent(backTests);
        this.live = live;
        this.after = List.copyOf(after);
    }

    /**
     * @param backTestId may be absent for a version that was in force before
     * @throws Refused IMPOSSIBLE when the version may not come into force now, FORBIDDEN when it takes somebody else
     */
    public RulebookVersion activate(Caller caller, String version, @Nullable String backTestId) {
        String replacing = archive.inForce().orElseThrow();
        consent.require(caller, find(version), replacing, backTestId);
        load(version);
        RulebookVersion activated =
                journal.change(caller.actor(), change -> activate(change, caller, version, replacing, backTestId));
        live.follow();
        return activated;
    }

    /**
     * Why the caller could not put a version in force now; empty when nothing stands in the way.
     *
     * @param backTestId as for {@link #activate}
     * @throws Refused NOT_FOUND when there is no such version
     */
    public Optional<Sentence> obstacle(Caller caller, String version, @Nullable String backTestId) {
        try {
            consent.require(caller, find(version), archive.inForce().orElseThrow(), backTestId);
            return Optional.empty();
        } catch (Invalid e) {
            return Optional.of(e.errors().get(0).expected());
        } catch (Refused e) {
            if (e.why() == Refused.Why.NOT_FOUND) {
                throw e;
            }
            return Optional.of(e.sentence());
        }
    }

    /** A version that compiled when it was brought may not any more, on a later release of the program. */
    private void load(String version) {
        try {
            live.load(version);
        } catch (RuntimeException e) {
            throw Refused.impossible(
                    new Sentence(
                            "Cette version ne peut plus être chargée : " + e.getMessage(),
                            "This version cannot be loaded any more: " + e.getMessage()),
                    List.of());
        }
    }

    private RulebookVersion activate(
            Change change, Caller caller, String version, String replacing, @Nullable String backTestId) {
        RulebookVersion before = find(archive.inForce().orElseThrow());
        if (!before.id().equals(replacing)) {
            throw Refused.impossible(
                    new Sentence(
                            "Entre-temps, une autre version est entrée en vigueur : " + before.id() + ".",
                            "Meanwhile another version came into force: " + before.id() + "."),
                    List.of());
        }
        RulebookVersion candidate = find(version);
        consent.require(caller, candidate, replacing, backTestId);
        change.append(RulebookVersion.STREAM, before, new RulebookReplaced(version));
        RulebookVersion activated =
                change.append(RulebookVersion.STREAM, candidate, new RulebookActivated(backTestId, replacing));
        after.forEach(it -> it.activated(change, activated));
        return activated;
    }

    private RulebookVersion find(String version) {
        return archive.find(version).orElseThrow(Refused::notFound);
    }

    /** What it takes: a back-test against what is in force, and two people. */
    private record Consent(BackTests backTests) {

        void require(Caller caller, RulebookVersion version, String inForce, @Nullable String backTestId) {
            if (version.standing() == Standing.IN_FORCE) {
                throw Refused.impossible(
                        new Sentence("Cette version est déjà en vigueur.", "This version is in force already."),
                        List.of());
            }
            if (backTestId != null || version.standing() == Standing.CANDIDATE) {
                BackTests.BackTest backTest = BackTestProof.of(backTests, backTestId, version.id(), inForce);
                TwoPeople.require(caller, version, backTest);
            }
        }
    }
}
