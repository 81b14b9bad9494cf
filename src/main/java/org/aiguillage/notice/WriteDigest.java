package org.aiguillage.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Role;
import org.aiguillage.delay.Deadline;
import org.aiguillage.delay.Flag;
import org.aiguillage.delay.FlagClock;
import org.aiguillage.delay.Holder;
import org.aiguillage.delay.Level;
import org.aiguillage.delay.Subject;
import org.aiguillage.delay.Timekeeper;
import org.aiguillage.delay.Turn;
import org.aiguillage.delay.Visits;
import org.aiguillage.dossier.Dossiers;
import org.aiguillage.dossier.Stage;
import org.aiguillage.dossier.Status;
import org.aiguillage.language.Sentence;
import org.aiguillage.observatory.PageRequest;
import org.aiguillage.observatory.Pipeline;
import org.aiguillage.routing.ReferralStage;
import org.jspecify.annotations.Nullable;

/** What waits on one reader this morning, the most pressing first; to the staff also what stands still with others. */
final class WriteDigest {
    private static final int MOST_LINES = 30;

    private final Pipeline pipeline;
    private final Dossiers dossiers;
    private final FlagClock flagClock;
    private final Timekeeper timekeeper;

    WriteDigest(Pipeline pipeline, Dossiers dossiers, FlagClock flagClock, Timekeeper timekeeper) {
        this.pipeline = pipeline;
        this.dossiers = dossiers;
        this.flagClock = flagClock;
        this.timekeeper = timekeeper;
    }

    /** @param due null where no clock runs */
    private record Waiting(
            Subject subject,
            Sentence stage,
            Instant since,
            @Nullable Instant due) {
        boolean late(Instant now) {
            return due != null && due.isBefore(now);
        }
    }

    private record Slow(Flag flag, java.time.Duration elapsed) {
        java.time.Duration overrun() {
            return elapsed.minus(flag.raised().allowance());
        }
    }

    /** None when nothing waits. */
    Optional<Notice.Text> write(Reader reader, Words words, Instant now) {
        List<Waiting> waiting = waiting(reader);
        List<Slow> slow = isStaff(reader) ? slow(reader, now) : List.of();
        if (waiting.isEmpty() && slow.isEmpty()) {
            return Optional.empty();
        }
        long late = waiting.stream().filter(it -> it.late(now)).count();
        String subject = slow.isEmpty()
                ? words.get(
                        waiting.size() == 1 && late == 1 ? "subject.DIGEST.late" : "subject.DIGEST",
                        waiting.size(),
                        late)
                : words.get("subject.DIGEST.slow", slow.size());
        List<String> parts = new ArrayList<>();
        add(
                parts,
                words,
                "digest.slow",
                slow.stream().map(it -> line(it, reader, words)).toList());
        add(
                parts,
                words,
                "digest.waiting",
                waiting.stream().map(it -> line(it, reader, words, now)).toList());
        return Optional.of(new Notice.Text(OneLine.of(subject), String.join("\n\n", parts)));
    }

    private static void add(List<String> parts, Words words, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            List<String> shown = new ArrayList<>(lines.subList(0, Math.min(MOST_LINES, lines.size())));
            if (lines.size() > MOST_LINES) {
                shown.add(words.get("digest.more", lines.size() - MOST_LINES));
            }
            parts.add(words.get(title) + "\n" + String.join("\n", shown));
        }
    }

    private List<Waiting> waiting(Reader reader) {
        Holder mine = holder(reader);
        List<Waiting> waiting = new ArrayList<>();
        if (mine == Holder.INVESTOR) {
            waiting.addAll(referrals(reader, Status.Name.ACTIVE, mine));
        } else {
            waiting.addAll(dossiers(reader, null, Status.Name.WAITING, mine));
        }
        if (mine == Holder.CLUSTER) {
            // What every investor has turned down waits on nobody else.
            waiting.addAll(dossiers(reader, Stage.ROUTED, Status.Name.ACTIVE, mine));
            waiting.addAll(dossiers(reader, Stage.IN_PROGRESS, Status.Name.ACTIVE, mine));
        }
        waiting.addAll(referrals(reader, Status.Name.WAITING, mine));
        waiting.sort(Comparator.comparing(Waiting::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Waiting::since)
                .thenComparing(it -> it.subject().id()));
        return waiting;
    }

    private List<Waiting> referrals(Reader reader, Status.Name status, Holder mine) {
        Pipeline.ReferralFilter filter = new Pipeline.ReferralFilter(null, null, status);
        PageRequest oldest = new PageRequest("since", PageRequest.MOST, null);
        return pipeline.referrals(filter, oldest, reader.scope()).items().stream()
                .filter(referral -> referral.visit().holder() == mine)
                .map(referral -> waiting(
                        referral.subject(),
                        referral.stage().label(),
                        referral.standing(
                                dossiers.territory(referral.dossierId()).orElse(null))))
                .toList();
    }

    private List<Waiting> dossiers(Reader reader, @Nullable Stage stage, Status.Name status, Holder mine) {
        Pipeline.DossierFilter filter = new Pipeline.DossierFilter(stage, status, null, null, null, null, null);
        PageRequest oldest = new PageRequest("submittedAt", PageRequest.MOST, null);
        return pipeline.dossiers(filter, oldest, reader.scope()).items().stream()
                .filter(dossier -> dossier.visit().holder() == mine)
                .map(dossier ->
                        waiting(Subject.dossier(dossier.id()), dossier.stage().label(), dossier.standing()))
                .toList();
    }

    private Waiting waiting(Subject subject, Sentence stage, Visits.Standing standing) {
        Optional<Turn> turn = standing.visit().turn(standing.terms());
        return new Waiting(
                subject,
                stage,
                turn.map(Turn::since).orElseGet(standing.visit()::since),
                turn.flatMap(timekeeper::deadline).map(Deadline::due).orElse(null));
    }

    /** One line a subject, at its highest level; the worst overrun first. */
    private List<Slow> slow(Reader reader, Instant now) {
        Pipeline.FlagFilter open = new Pipeline.FlagFilter(null, null, null, true);
        PageRequest all = new PageRequest("reached", PageRequest.MOST, null);
        Map<Subject, Flag> highest = new LinkedHashMap<>();
        pipeline.flags(open, all, reader.scope())
                .items()
                .forEach(flag -> highest.merge(
                        flag.raised().subject(),
                        flag,
                        (a, b) -> b.raised().level().compareTo(a.raised().level()) > 0 ? b : a));
        return highest.values().stream()
                .filter(flag -> flag.raised().level() != Level.WARNING)
                .map(flag -> new Slow(flag, flagClock.elapsed(flag, now)))
                .sorted(Comparator.comparing(Slow::overrun)
                        .reversed()
                        .thenComparing(it -> it.flag().id()))
                .toList();
    }

    private String line(Waiting waiting, Reader reader, Words words, Instant now) {
        Instant due = waiting.due();
        String when = due == null
                ? words.get("digest.since", words.date(waiting.since()))
                : words.get(waiting.late(now) ? "digest.late" : "digest.due", words.moment(due));
        return words.get("digest.line", company(waiting.subject(), reader, words), words.of(waiting.stage()), when);
    }

    private String line(Slow slow, Reader reader, Words words) {
        Flag.Raised raised = slow.flag().raised();
        Sentence stage = raised.subject().type() == Subject.Type.DOSSIER
                ? Stage.valueOf(raised.stage()).label()
                : ReferralStage.valueOf(raised.stage()).label();
        return words.get(
                "digest.slow.line",
                company(raised.subject(), reader, words),
                words.of(stage),
                words.of(raised.holder().label()),
                words.days(slow.elapsed()),
                words.days(raised.allowance()));
    }

    private String company(Subject subject, Reader reader, Words words) {
        return dossiers.find(subject.dossierId(), reader.scope())
                .map(dossier -> words.quote(dossier.raise().company().name()))
                .orElse("");
    }

    private static Holder holder(Reader reader) {
        return switch (reader.role()) {
            case STARTUP -> Holder.STARTUP;
            case INVESTOR -> Holder.INVESTOR;
            case TERRITORY_STAFF, REGIONAL_STAFF -> Holder.CLUSTER;
        };
    }

    private static boolean isStaff(Reader reader) {
        return reader.role() == Role.TERRITORY_STAFF || reader.role() == Role.REGIONAL_STAFF;
    }
}
