package nl.routekaart.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;

class LostDatabaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "57P01", "57P02", "57P03", "53300"})
    void aBrokenOrMissingConnectionIsTheCauseHoweverDeep(String state) {
        SQLException lost = new SQLException("gone", state);
        assertThat(LostDatabase.isCauseOf(lost)).isTrue();
        assertThat(LostDatabase.isCauseOf(new IllegalStateException(new TransactionSystemException("commit", lost))))
                .isTrue();
        IllegalStateException rolledBack = new IllegalStateException("refused");
        rolledBack.addSuppressed(lost);
        assertThat(LostDatabase.isCauseOf(rolledBack)).isTrue();
    }

    @Test
    void aPoolWithoutConnectionsIsTheCause() {
        assertThat(LostDatabase.isCauseOf(
                        new CannotGetJdbcConnectionException("none", new SQLTransientConnectionException("timed out"))))
                .isTrue();
    }

    @Test
    void aConnectionThatThePoolGaveUpIsTheCause() {
        SQLException givenUp = new SQLException("Connection is closed");
        assertThat(LostDatabase.isCauseOf(new IllegalStateException(givenUp))).isTrue();
        assertThat(LostDatabase.isCauseOf(new TransactionSystemException("rollback failed")))
                .isTrue();
    }

    @Test
    void whatTheDataOrOurCodeCauseIsNot() {
        assertThat(LostDatabase.isCauseOf(
                        new DataIntegrityViolationException("twice", new SQLException("twice", "23505"))))
                .isFalse();
        assertThat(LostDatabase.isCauseOf(new SQLException("cancelled", "57014")))
                .isFalse();
        assertThat(LostDatabase.isCauseOf(new SQLException("without a state"))).isFalse();
        assertThat(LostDatabase.isCauseOf(new IllegalStateException("ours"))).isFalse();
    }
}
