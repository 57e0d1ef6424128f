package org.bonafide.platform;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that each transaction has one of, made when it is first asked for and gone when the transaction ends: what
 * is gathered to be written at once before the commit, or what was looked up and cannot change meanwhile.
 */
public final class PerTransaction<T> {

    private final Supplier<T> fresh;
    private final Consumer<T> beforeCommit;

    /** @param beforeCommit what to do with it last of all; if that fails, the transaction is rolled back */
    public PerTransaction(Supplier<T> fresh, Consumer<T> beforeCommit) {
        this.fresh = fresh;
        this.beforeCommit = beforeCommit;
    }

    /** @throws IllegalStateException outside a transaction, or once its commit has begun */
    public T get() {
        Bound bound = (Bound) TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            bound = new Bound(fresh.get());
            TransactionSynchronizationManager.registerSynchronization(bound);
            TransactionSynchronizationManager.bindResource(this, bound);
        }
        if (bound.over) {
            throw new IllegalStateException("The transaction is being committed.");
        }
        return bound.value;
    }

    private final class Bound implements TransactionSynchronization {

        private final T value;
        private boolean over;

        Bound(T value) {
            this.value = value;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(PerTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(PerTransaction.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            beforeCommit.accept(value);
            over = true;
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
        }
    }
}
