package nl.routekaart.imports;

/** The rules of the import format; what a row asks for is judged by the rules of the domain. */
final class ImportRule {

    static final String EMPTY = "import-empty";
    static final String NOT_UTF8 = "import-not-utf8";
    static final String NOT_CSV = "import-not-csv";
    static final String QUOTE_OPEN = "import-quote-open";
    static final String SEPARATOR = "import-separator";
    static final String COLUMN_MISSING = "import-column-missing";
    static final String COLUMN_UNKNOWN = "import-column-unknown";
    static final String COLUMN_TWICE = "import-column-twice";
    static final String COLUMNS_TOO_MANY = "import-columns-too-many";
    static final String CELLS_TOO_MANY = "import-cells-too-many";
    static final String CELL_TOO_LARGE = "import-cell-too-large";
    static final String CELL_NOT_CLEAN = "text-not-clean";
    static final String FORMULA = "import-formula";
    static final String REQUIRED = "field-required";
    static final String ROW_ID_NOT_READABLE = "import-row-id-not-readable";
    static final String ROW_TWICE = "import-row-twice";
    static final String SUBJECT_UNKNOWN = "import-subject-unknown";
    static final String ACTION_UNKNOWN = "import-action-unknown";
    static final String KEY_UNKNOWN = "import-key-unknown";

    private ImportRule() {}
}
