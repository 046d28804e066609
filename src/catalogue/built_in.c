/* built_in: the catalogue that travels inside the program. */
#include "catalogue/internal.h"

PcCatalogue *pc_catalogue_new(void) {
    return pc_catalogue_over(&pc_constant_catalogue);
}
