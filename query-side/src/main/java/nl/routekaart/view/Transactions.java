package nl.routekaart.view;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ways in which a view's writers use transactions.
 *
 * @param required in the caller's, or a new one if there is none
 * @param apart in a new one, whatever the caller has
 * @param outside in none, whatever the caller has
 * @param snapshot in a new one that sees the database as it is at its first statement, and changes nothing
 * @param frozen as snapshot, but it can write
 */
record Transactions(
        TransactionOperations required,
        TransactionOperations apart,
        TransactionOperations outside,
        TransactionOperations snapshot,
        TransactionOperations frozen) {

    static Transactions of(PlatformTransactionManager manager) {
        TransactionTemplate apart = template(manager, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        TransactionTemplate snapshot = template(manager, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        TransactionTemplate frozen = template(manager, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        frozen.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return new Transactions(
                template(manager, TransactionDefinition.PROPAGATION_REQUIRED),
                apart,
                template(manager, TransactionDefinition.PROPAGATION_NOT_SUPPORTED),
                snapshot,
                frozen);
    }

    private static TransactionTemplate template(PlatformTransactionManager manager, int propagation) {
        TransactionTemplate template = new TransactionTemplate(manager);
        template.setPropagationBehavior(propagation);
        return template;
    }
}
