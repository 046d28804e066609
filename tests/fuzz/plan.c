/* Fuzz target of src/plan (libFuzzer): any bytes are a plan, a catalogue or something else, and every fault
 * has its line. `make fuzz` builds and runs it. */
#include <stdlib.h>

#include "plan/plan.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static PcSchemas *schemas;
    if (!schemas)
        schemas = pc_schemas_new();
    g_autoptr(PcCatalogue) catalogue = pc_catalogue_new();
    g_autoptr(GPtrArray) faults = g_ptr_array_new_with_free_func((GDestroyNotify)pc_fault_free);
    g_autoptr(PcDataFile) file = pc_data_file_of_bytes("fuzz.xml", g_bytes_new(data, size), NULL);
    if (!file)
        return 0;
    if (pc_data_file_kind(file) == PC_FILE_CATALOGUE) {
        pc_catalogue_file_read(file, schemas, catalogue, &pc_limits_default, faults, NULL);
    } else {
        pc_plan_free(pc_plan_read(file, schemas, catalogue, &pc_limits_default, faults, NULL));
    }
    return 0;
}
