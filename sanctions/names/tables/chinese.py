"""Surnames of Chinese."""

SURNAMES: frozenset[str] = frozenset(
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie "
    "han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan "
    "pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin "
    "gu hou shao meng long wan duan lei qian yin chang qiao lai gong wen pang lan tao yi an ni miao niu guan "
    "zhan zhai zhuang zhen ouyang sima "
    "shangguan zhuge situ".split()
)
"""The commoner surnames of Chinese, as pinyin has them."""
