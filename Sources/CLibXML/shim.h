// The header of encodings would bring in the system's ICU, whose types clash with those of Foundation; nothing here needs it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
