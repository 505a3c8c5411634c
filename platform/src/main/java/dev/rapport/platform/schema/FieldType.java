package dev.rapport.platform.schema;

/** The data types of fields, named as describe names them. */
public enum FieldType {
    ID("id", "tns:ID"),
    REFERENCE("reference", "tns:ID"),
    STRING("string", "xsd:string"),
    TEXTAREA("textarea", "xsd:string"),
    EMAIL("email", "xsd:string"),
    PHONE("phone", "xsd:string"),
    URL("url", "xsd:string"),
    PICKLIST("picklist", "xsd:string"),
    /** Several picklist values in one text, with semicolons between. */
    MULTIPICKLIST("multipicklist", "xsd:string"),
    BOOLEAN("boolean", "xsd:boolean"),
    INT("int", "xsd:int"),
    DOUBLE("double", "xsd:double"),
    CURRENCY("currency", "xsd:double"),
    PERCENT("percent", "xsd:double"),
    DATE("date", "xsd:date"),
    DATETIME("datetime", "xsd:dateTime"),
    BASE64("base64", "xsd:base64Binary");

    private final String apiName;
    private final String soapType;

    FieldType(String apiName, String soapType) {
        this.apiName = apiName;
        this.soapType = soapType;
    }

    public String apiName() {
        return apiName;
    }

    public String soapType() {
        return soapType;
    }

    /** True where values are characters, compared without regard to case in SOQL. */
    public boolean isText() {
        return switch (this) {
            case STRING, TEXTAREA, EMAIL, PHONE, URL, PICKLIST, MULTIPICKLIST -> true;
            default -> false;
        };
    }

    public boolean isNumber() {
        return switch (this) {
            case INT, DOUBLE, CURRENCY, PERCENT -> true;
            default -> false;
        };
    }
}
