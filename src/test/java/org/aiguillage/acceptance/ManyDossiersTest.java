package org.aiguillage.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of 50 rows among 100,000 dossiers answers in the time of its query. */
@Tag("trial")
class ManyDossiersTest {
    private static final int DOSSIERS = 100_000;
    private static final int TIMES = 40;

    /** What writing 50 rows as HTML may take beside writing them as JSON. */
    private static final double MOST_MORE_MILLIS = 60;

    /** Copies of the dossiers of the sample, in the table that lists are read from. */
    private static final String COPY = """
            with recursive n(i) as (select 1 union all select i + 1 from n where i < %d),
                 d as (select *, row_number() over (order by id) as nr, count(*) over () as of_all from dossier)
            insert into dossier
            select printf('%%08x-0000-7000-8000-000000000000', i), version, opened_position, position,
                   replace(body, d.id, printf('%%08x-0000-7000-8000-000000000000', i)), company_id, name_folded,
                   territory, stage, status, is_open, round, amount + i, asked_euros + i,
                   strftime('%%Y-%%m-%%dT%%H:%%M:%%S.000Z', created_at, '-' || i || ' minutes'),
                   submitted_at, null
            from n join d on d.nr = 1 + i %% d.of_all""";

    /** A deal of each copy, sent before those of the sample; copied from theirs. */
    private static final String COPY_DEALS = """
            with recursive n(i) as (select 1 union all select i + 1 from n where i < %d),
                 r as (select *, row_number() over (order by id) as nr, count(*) over () as of_all from referral)
            insert into referral
            select printf('%%08x-0000-7000-9000-000000000000', i), version, -i, position,
                   replace(replace(body, r.id, printf('%%08x-0000-7000-9000-000000000000', i)), dossier_id,
                           printf('%%08x-0000-7000-8000-000000000000', i)),
                   printf('%%08x-0000-7000-8000-000000000000', i), mandate_id, investor_id, stage, status,
                   strftime('%%Y-%%m-%%dT%%H:%%M:%%S.000Z', since, '-' || i || ' minutes'), ended_position
            from n join r on r.nr = 1 + i %% r.of_all""";

    /** How each of these deals began, ahead of the journal, where nobody who reads it through meets it. */
    private static final String COPY_BEGINNINGS = """
            with recursive n(i) as (select 1 union all select i + 1 from n where i < %d),
                 r as (select id, row_number() over (order by id) as nr, count(*) over () as of_all from referral
                       where opened_position > 0)
            insert into event (position, stream, seq, type, at, actor, body, previous_hash, hash, journal_hash)
            select -i, printf('referral/%%08x-0000-7000-9000-000000000000', i), 1, type, at, actor, body, previous_hash,
                   hash, journal_hash
            from n join r on r.nr = 1 + i %% r.of_all join event on stream = 'referral/' || r.id and seq = 1""";

    @Test
    void aPageAnswersInTheTimeOfItsQuery(@TempDir Path folder) throws SQLException {
        try (Service service = Service.start(folder, Map.of("clock", "2026-11-23T08:12:00Z", "demo", "true"))) {
            try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("aiguillage.db"));
                    Statement statement = database.createStatement()) {
                statement.executeUpdate(COPY.formatted(DOSSIERS));
                statement.executeUpdate(COPY_DEALS.formatted(DOSSIERS));
                statement.executeUpdate(COPY_BEGINNINGS.formatted(DOSSIERS));
                statement.execute("analyze");
            }
            Browser browser = new Browser(service);
            browser.open("/");
            browser.send("/session", "token", Service.ADMIN);
            for (String filter :
                    new String[] {"", "sort=-amount", "stage=DRAFT", "territory=LYON&sort=name", "q=sant"}) {
                compare(service, browser, filter);
            }
            feeds(service, browser, Service.ADMIN);
            pages(browser, "/desk", "/board", "/figures");
            Browser investor = new Browser(service);
            investor.open("/");
            String token = investorToken(service);
            investor.send("/session", "token", token);
            feeds(service, investor, token);
            pages(investor, "/deals", "/figures");
        }
    }

    private static String investorToken(Service service) {
        String id = service.get(Service.ADMIN, "/api/referrals?limit=1").ok(200).text("/items/0/investorId");
        return service.post(
                        Service.ADMIN,
                        "/api/accounts",
                        "{\"role\":\"INVESTOR\",\"investorId\":\"%s\",\"name\":\"Essai\",\"email\":\"essai@example.org\"}"
                                .formatted(id))
                .ok(201)
                .text("/token");
    }

    private static void pages(Browser browser, String... paths) {
        for (String path : paths) {
            long before = System.nanoTime();
            assertThat(browser.open(path).status()).as(path).isEqualTo(200);
            double first = (System.nanoTime() - before) / 1e6;
            double again = median(
                    () -> assertThat(browser.open(path).status()).as(path).isEqualTo(200));
            say("%s: %.1f ms at first, %.1f ms again", path, first, again);
        }
    }

    /** Fifty deals with their names, beside the call for the same deals without. */
    private static void feeds(Service service, Browser browser, String token) {
        double query =
                median(() -> service.get(token, "/api/referrals?limit=50").ok(200));
        for (String kind : new String[] {"NEW_DEALS", "DUE_DATES"}) {
            browser.open("/account/feeds");
            String address = browser.send("/account/feeds", "kind", kind).one("<code>http://[^/]*([^<]*)</code>");
            double feed =
                    median(() -> assertThat(browser.open(address).status()).isEqualTo(200));
            say("feed %s: the call %.1f ms, the feed %.1f ms", kind, query, feed);
        }
    }

    private static void say(String text, Object... values) {
        System.out.println(String.format(Locale.ROOT, text, values));
    }

    private static void compare(Service service, Browser browser, String filter) {
        double query = median(() ->
                service.get(Service.ADMIN, "/api/dossiers?limit=50&" + filter).ok(200));
        double page = median(
                () -> assertThat(browser.open("/dossiers?" + filter).status()).isEqualTo(200));
        System.out.println(String.format(
                Locale.ROOT,
                "50 rows among %d dossiers, %s: the call %.1f ms, the page %.1f ms",
                DOSSIERS,
                filter.isEmpty() ? "the latest" : filter,
                query,
                page));
        assertThat(page).isLessThan(query * 2 + MOST_MORE_MILLIS);
    }

    private static double median(Runnable request) {
        long[] nanos = LongStream.range(0, TIMES)
                .map(i -> {
                    long before = System.nanoTime();
                    request.run();
                    return System.nanoTime() - before;
                })
                .skip(TIMES / 4)
                .sorted()
                .toArray();
        return nanos[nanos.length / 2] / 1e6;
    }
}
