package org.aiguillage.web.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aiguillage.access.Account;
import org.aiguillage.access.Accounts;
import org.aiguillage.access.Repeats;
import org.aiguillage.dossier.Documents;

/** Accounts, what they repeat, and the contents of documents. */
final class MemoryAccounts implements Accounts, Repeats, Documents {
    private final MemoryJournal journal;
    private final Map<String, Repeats.Created> repeats = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    MemoryAccounts(MemoryJournal journal) {
        this.journal = journal;
    }

    @Override
    public Optional<Account> withTokenHash(String tokenHash) {
        return all().stream().filter(a -> a.tokenHash().equals(tokenHash)).findFirst();
    }

    @Override
    public Optional<Account> find(String id) {
        return journal.find(Account.STREAM, id);
    }

    @Override
    public List<Account> all() {
        return journal.all(Account.STREAM);
    }

    @Override
    public Optional<Repeats.Created> find(String accountId, String key) {
        return Optional.ofNullable(repeats.get(accountId + " " + key));
    }

    @Override
    public void remember(String accountId, String key, Repeats.Created created) {
        repeats.put(accountId + " " + key, created);
    }

    @Override
    public void keep(String sha256, byte[] content) {
        contents.put(sha256, content);
    }

    @Override
    public Optional<byte[]> content(String sha256) {
        return Optional.ofNullable(contents.get(sha256));
    }
}
