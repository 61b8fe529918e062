package nl.routekaart.seal;

import nl.routekaart.kernel.Word;

/** What can be wrong with a sealed file. */
public enum Fault implements Word {
    FILE_NOT_READABLE("file-not-readable", "Dit is geen verzegeld bestand.", "This is no sealed file."),
    FILE_CHANGED(
            "file-changed",
            "Het bestand is veranderd sinds het is gemaakt.",
            "The file was changed after it was made."),
    FILE_KEY_UNKNOWN(
            "file-key-unknown",
            "Het bestand is ondertekend met een sleutel die niet wordt vertrouwd.",
            "The file is signed with a key that is not trusted."),
    MANIFEST_NOT_READABLE("manifest-not-readable", "Het manifest is niet leesbaar.", "The manifest cannot be read."),
    MANIFEST_CHANGED(
            "manifest-changed",
            "Het manifest is veranderd sinds het is ondertekend.",
            "The manifest was changed after it was signed."),
    MANIFEST_KEY_UNKNOWN(
            "manifest-key-unknown",
            "Het manifest is ondertekend met een sleutel die niet wordt vertrouwd.",
            "The manifest is signed with a key that is not trusted."),
    FINGERPRINT_OTHER(
            "fingerprint-other",
            "De vingerafdruk is niet die waarmee is vergeleken.",
            "The fingerprint is not the one that it was compared with."),
    CHECKPOINT_WRONG(
            "checkpoint-wrong",
            "Het controlepunt van het logboek klopt niet.",
            "The checkpoint of the log does not hold."),
    ELEMENT_NOT_READABLE(
            "element-not-readable",
            "Een getoond onderdeel is niet leesbaar.",
            "An element that is shown cannot be read."),
    ELEMENT_CHANGED(
            "element-changed",
            "Een getoond onderdeel is niet wat is verzegeld.",
            "An element that is shown is not what was sealed."),
    ELEMENT_TWICE("element-twice", "Een onderdeel staat er tweemaal.", "An element is there twice."),
    ELEMENT_MISSING(
            "element-missing",
            "Een verzegeld onderdeel wordt getoond noch als niet openbaar vermeld.",
            "An element that was sealed is neither shown nor listed as withheld."),
    WITHHELD_UNKNOWN(
            "withheld-unknown",
            "Er wordt iets als niet openbaar vermeld wat niet is verzegeld.",
            "Something is listed as withheld that was not sealed."),
    GROUND_MISSING(
            "ground-missing",
            "Bij een niet getoond onderdeel ontbreekt de grond.",
            "An element is withheld without a ground.");

    private final String word;
    private final String dutch;
    private final String english;

    Fault(String word, String dutch, String english) {
        this.word = word;
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    public String english() {
        return english;
    }
}
