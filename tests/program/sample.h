/* One inference of one network, with everything that may go wrong around it watched. */
#pragma once
#include "networks.h"

void run_sample(const Network *network);
