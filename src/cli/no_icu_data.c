/* no_icu_data: the table of converters that ICU would bring, empty. A libxml2 built with ICU asks iconv for
 * an encoding first, so in a program that holds its libraries ICU's 30 MB would only lie there. An entry
 * without the header of ICU's data (udata.h) is refused by it, and the encoding is then unknown. Shared
 * libraries of ICU do not see it. */
#if __has_include(<unicode/utypes.h>)
#include <unicode/utypes.h>

extern const char U_ICUDATA_ENTRY_POINT[];
const char U_ICUDATA_ENTRY_POINT[64] = {0};
#else
typedef int pc_no_icu;
#endif
