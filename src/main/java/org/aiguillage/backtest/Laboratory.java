package org.aiguillage.backtest;

import org.aiguillage.language.Sentence;

/** Where back-tests run: apart from the service, so that nothing a candidate does can harm it. */
public interface Laboratory {

    /**
     * Runs one back-test to the end, telling what it finds on the way.
     *
     * @throws Failed when it does not come to an end
     */
    void run(Question question, Receiver receiver) throws Failed;

    /** Ends what runs, if anything does: {@link #run} then returns soon, without a finding. */
    void stop();

    /** Who takes what is found, in this order: progress, dossiers, flags, the finding. */
    interface Receiver {
        void progress(Backtests.Progress progress);

        void dossier(DossierChange dossier);

        void flag(FlagChange flag);

        void finding(Finding finding);
    }

    /** It did not come to an end. */
    final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Sentence reason;

        public Failed(Sentence reason) {
            super(reason.en());
            this.reason = reason;
        }

        public Sentence reason() {
            return reason;
        }
    }
}
