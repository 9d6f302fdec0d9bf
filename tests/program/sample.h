/* Runs one inference of one network, and checks everything around it that may go wrong. */
#pragma once
#include "networks.h"

void run_sample(const Network *network);
