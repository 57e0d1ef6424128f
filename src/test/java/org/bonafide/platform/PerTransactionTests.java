package org.bonafide.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class PerTransactionTests {

    private final List<List<String>> written = new ArrayList<>();
    private final PerTransaction<List<String>> lines = new PerTransaction<>(ArrayList::new, written::add);
    private final Transactions transactions = new Transactions();

    private TransactionTemplate transaction(int propagation) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }

    @Test
    void writesWhatATransactionGatheredOnceBeforeItsCommit() {
        transaction(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(t -> {
            lines.get().add("a");
            lines.get().add("b");
            assertThat(written).isEmpty();
        });
        assertThat(written).containsExactly(List.of("a", "b"));
    }

    @Test
    void writesNothingOfWhatIsRolledBack() {
        transaction(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(t -> {
            lines.get().add("a");
            t.setRollbackOnly();
        });
        assertThat(written).isEmpty();
    }

    @Test
    void keepsTransactionsApart() {
        transaction(TransactionDefinition.PROPAGATION_REQUIRED).executeWithoutResult(outer -> {
            lines.get().add("outer");
            transaction(TransactionDefinition.PROPAGATION_REQUIRES_NEW)
                    .executeWithoutResult(inner -> lines.get().add("inner"));
            assertThat(lines.get()).containsExactly("outer");
        });
        assertThat(written).containsExactly(List.of("inner"), List.of("outer"));
    }

    @Test
    void takesNothingMoreOnceTheCommitHasBegun() {
        assertThatThrownBy(() -> transaction(TransactionDefinition.PROPAGATION_REQUIRED)
                        .executeWithoutResult(t -> {
                            lines.get().add("in time");
                            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                                @Override
                                public void beforeCommit(boolean readOnly) {
                                    lines.get().add("too late");
                                }
                            });
                        }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isOfNoUseOutsideATransaction() {
        assertThatThrownBy(lines::get).isInstanceOf(IllegalStateException.class);
    }

    /** Begins and ends transactions over nothing. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        private int open;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return open > 0;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open = 1;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            open = 0;
            return this;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            open = 1;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            open = 0;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            open = 0;
        }

        @Override
        protected void doSetRollbackOnly(DefaultTransactionStatus status) {
            status.setRollbackOnly();
        }
    }
}
